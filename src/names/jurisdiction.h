// The place whose office issued a notice: 临江市 of 临江市人民政府办公室.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/book.h"
#include "rules/lexicon.h"

namespace fenjie::names {

/// 国家, 全国, 中央 begin the name (match form) of what belongs to no place.
bool is_national(std::string_view key);

class Jurisdiction {
 public:
  /// @param issuer match form of the issuer's name; the place is unknown when nothing in it is sure
  Jurisdiction(std::string_view issuer, const rules::Book& book, const rules::Lexicon& lexicon);

  /// 临江市 for 市, 北京市 for 市 and 北京市海淀区 for 区; empty when the issuer's place has no such level, or two.
  std::string place_of(std::string_view level) const;
  /// 北京市海淀区, or empty when unknown.
  const std::string& place() const { return place_; }

 private:
  std::string place_;
  std::vector<std::string> levels_;  // the place cut after each level: 北京市, 北京市海淀区
};

}  // namespace fenjie::names
