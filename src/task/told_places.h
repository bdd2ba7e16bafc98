// Times that their place in a sentence tells: 市审计局于9月至10月对…开展审计; 市发改委2025年建设学校3所; ，11月1日注水试压.
#pragma once

#include <string_view>

#include "model/source.h"
#include "rules/book.h"

namespace fenjie::task {

class ToldPlaces {
 public:
  /// `book` must outlive the places.
  explicit ToldPlaces(const rules::Book& book);

  /// Whether what is done, or who does it, stands around `time`, which a rule of deadlines takes in cells. Of a sentence of the key.
  /// @param behind_actor only there: 2025年, 每月, since a clause that begins so may tell how things stand
  bool tell(std::string_view key, Span sentence, Span time, bool behind_actor) const;
  /// What is done begins `text`: 建设学校3所; 对…开展审计.
  bool begins_deed(std::string_view text) const;

 private:
  enum class Front { none, at, unit, begins };
  Front front_of(std::string_view window) const;

  const rules::RuleSet &fronts_, &behinds_;
  const rules::Vocabulary &verbs_, &words_, &unit_suffixes_, &group_heads_;
};

}  // namespace fenjie::task
