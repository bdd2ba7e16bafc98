// What a short text can be, by vocabulary and shape: the typing of atoms that layout/ and names/ share.
//
// All arguments are match forms without blanks (text::fold). All answers are general: no place, no person is known.
#pragma once

#include <optional>
#include <string_view>

#include "model/document.h"
#include "rules/book.h"

namespace fenjie::rules {

class Lexicon {
 public:
  explicit Lexicon(const Book& book);

  /// 发改委, 财政局, 各乡镇政府, 呼伦贝尔市生态环境局根河市分局, 大林公司: a whole name by its ending.
  bool is_unit(std::string_view key) const;
  /// 各乡镇, 市直各部门, 各相关部门, 有关单位.
  bool is_unit_collective(std::string_view key) const;
  /// Surname and one or two given characters (three for double surnames), or a name with ·; posts are not names.
  bool is_person(std::string_view key) const;
  /// 各副市长, 各部门负责人, 各乡镇主要负责人.
  bool is_person_collective(std::string_view key) const;
  /// 按季度报送进度, 每月报送, 持续推进: what 督办要求 columns hold.
  bool is_requirement(std::string_view key) const;
  /// 12月底前, 2022年6月30日前, 年内, 全年: what 完成时限 columns hold.
  bool is_deadline(std::string_view key) const;
  /// 无, —, /, -- : printed for "nothing".
  bool means_empty(std::string_view key) const;

  /// Role that a heading names by itself (责任单位 -> unit); nothing when it is no known heading.
  std::optional<ColumnRole> heading(std::string_view key) const;

  /// How unlike a value of `role` the text is: 0 surely one, 1 surely none. Unfinished names cost more than whole ones.
  double cost(ColumnRole role, std::string_view key) const;

 private:
  const Book& book_;
};

}  // namespace fenjie::rules
