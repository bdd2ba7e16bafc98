// What stands in brackets behind a unit and is no part of its name: 市教育局（王芳 13800001111）, （按职责分工）, （任务：…）.
#pragma once

#include <optional>
#include <string_view>

#include "model/source.h"
#include "rules/book.h"
#include "rules/lexicon.h"
#include "task/person_names.h"

namespace fenjie::task {

/// Bytes of a key.
struct UnitRemark {
  enum class Says { person, duty, nothing };
  Span unit;   ///< in front of the brackets; empty where they stand alone
  Span value;  ///< the persons, the duty
  Says says = Says::nothing;
};

class UnitRemarks {
 public:
  /// `book` and `lexicon` must outlive the remarks.
  UnitRemarks(const rules::Book& book, const rules::Lexicon& lexicon);

  /// Nothing for a name without brackets and for brackets that belong to the name or that nobody knows.
  /// @param expected other units of the list name persons so: a name that is a common word will do, too (方圆)
  std::optional<UnitRemark> read(std::string_view key, bool expected = false) const;

 private:
  bool all_persons(std::string_view key, bool expected) const;
  bool is_name(std::string_view key, bool expected) const;

  const rules::RuleSet& rules_;
  const rules::Lexicon& lexicon_;
  PersonNames persons_;
};

}  // namespace fenjie::task
