// What a short text can be, by vocabulary and shape: the typing of atoms that layout/ and names/ share.
//
// All arguments are match forms without blanks (text::fold). All answers are general: no place, no person is known.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/document.h"
#include "model/source.h"
#include "rules/book.h"
#include "rules/headings.h"

namespace fenjie::rules {

class Lexicon {
 public:
  /// `book` must outlive the lexicon.
  explicit Lexicon(const Book& book);

  /// 发改委, 财政局, 各乡镇政府, 临江市生态环境局青山县分局, 城投公司: a whole name by its ending, collectives included.
  bool is_unit(std::string_view key) const;
  /// 各乡镇, 市直各部门, 各相关部门, 有关单位, 邮政部门; 各县（市）、区人民政府.
  bool is_unit_collective(std::string_view key) const;
  bool is_group_word(std::string_view key) const { return collective_heads_.contains(key); }  ///< 街道, 园区: one of them only behind 各
  /// 市人民政府 behind 各盟行政公署: 各 holds for both.
  bool holds_for_both(std::string_view group, std::string_view key) const;
  /// 办公室, 监狱, 信息中心: the ending of a unit's name by itself, no place.
  bool is_bare_unit(std::string_view key) const;
  /// 教育局, 县教育局, 省科技厅: an organ, by its ending.
  bool is_organ(std::string_view key) const { return kind_of(key) == "organ"; }
  /// 体育组, 维修班, 食堂: a division of an office where a duty is told to it, a common word elsewhere; no unit by its name alone.
  bool is_division(std::string_view key) const;
  /// 体育组, 维修班: of the former those that are people and no place.
  bool is_division_of_people(std::string_view key) const;
  /// 教务处, 立案庭, 安全生产部: a section of an office by its ending; not 县政府办公室.
  bool is_section(std::string_view key) const;
  /// 王科, 危登科: ends like a section of an office, whatever stands before.
  bool is_desk_like(std::string_view key) const { return kind_of(key) == "desk"; }
  /// 市教育局, 各乡镇, 建设银行临江市分行: surely no rest of the unit printed on the line above; 交警支队, 市分行 may be.
  bool begins_unit(std::string_view key) const;
  /// 交警支队 under 市公安局, 宣传部 under 市委: whole names both, and as well one name over two lines.
  bool may_go_on(std::string_view above, std::string_view key) const;
  /// 市财政局和各镇政府: the word that joins two whole names; none in 发展和改革局, nor where 和 may begin a place (和平区).
  std::optional<Span> joining_word(std::string_view key) const;
  /// Surname and one or two given characters (three for double surnames), or a name with ·; posts are not names.
  bool is_person(std::string_view key) const;
  /// A surname and one or two characters, a common word or not (方圆): only where nothing but a name can stand.
  bool may_be_person(std::string_view key) const;
  /// 副市长, 市委常委, 县政府党组成员: a post that stands beside a name.
  bool is_post(std::string_view key) const;
  /// 副市长, 党组书记: a post by one word.
  bool is_post_word(std::string_view key) const { return posts_.contains(key); }
  /// 副市长林涛; 市委常委、副市长高远: posts, and a person's name behind them.
  bool is_person_with_post(std::string_view key) const;
  /// 李副市长, 欧阳主任: who is meant by surname and post.
  bool is_surname_with_post(std::string_view key) const;
  /// 各副市长, 各部门负责人, 各乡镇主要负责人.
  bool is_person_collective(std::string_view key) const;
  /// 按季度报送进度, 每月报送, 持续推进: what 督办要求 columns hold.
  bool is_requirement(std::string_view key) const;
  /// 12月底前, 2022年6月30日前, 年内, 全年: what 完成时限 columns hold.
  bool is_deadline(std::string_view key) const;
  /// 无, —, /, -- : printed for "nothing".
  bool means_empty(std::string_view key) const;

  /// 推进, 新建: begins with a word that tasks begin with.
  bool begins_like_task(std::string_view key) const;
  /// Role that a heading names by itself; nothing when it is no known heading (Headings::role).
  std::optional<ColumnRole> heading(std::string_view key) const { return headings_.role(key); }
  /// 牵头, 协同 under 责任单位 (Headings::units_part).
  std::optional<ColumnRole> units_part(std::string_view key) const { return headings_.units_part(key); }
  /// 协同 of 由谁协同 (Headings::units_part_within).
  std::optional<ColumnRole> units_part_within(std::string_view key) const { return headings_.units_part_within(key); }
  /// 职务, 领导小组职务: such a column stands in rosters and holds no tasks.
  bool is_post_heading(std::string_view key) const { return headings_.remark(key) == "post"; }
  /// 相关部门: the others beside those who lead; the only units of a table do its work.
  bool is_heading_of_others(std::string_view key) const { return headings_.remark(key) == "others"; }

  /// leader or person under a heading that nobody knows: 镇领导, 片长, 副镇长.
  std::optional<ColumnRole> persons_under(std::string_view key) const {
    const auto ending = headings_.persons_by_ending(key);
    return ending || !is_post(key) ? ending : ColumnRole::person;
  }

  bool is_event_heading(std::string_view key) const { return headings_.remark(key) == "event"; }  ///< 时间：, of a meeting in minutes and invitations
  /// 项目名称, 指标名称: beside another task column such a one holds no tasks.
  bool is_yielding_heading(std::string_view key) const { return headings_.remark(key) == "yields" || is_problem_heading(key); }
  /// 存在问题: beside measures (整改措施) such a column never holds the tasks, whatever its cells say.
  bool is_problem_heading(std::string_view key) const { return headings_.remark(key) == "problem"; }
  /// 具体措施, 工作内容: beside another task column such a one says how its task is done.
  bool is_measure_heading(std::string_view key) const { return headings_.remark(key) == "measure"; }
  bool ends_in_tasks(std::string_view key) const { return headings_.ends_in_tasks(key); }  ///< Headings::ends_in_tasks

  /// The column of measures beside a table's column of tasks, the last one: its cells are what is to be done, one a row,
  /// and the tasks' column groups them. Nothing when the head has no such pair.
  std::optional<std::size_t> measure_column(const std::vector<Column>& columns) const;

  /// 牵头负责人: a leader, but behind 牵头单位 a person of that unit.
  bool is_person_of_lead(std::string_view key) const { return headings_.remark(key) == "of-lead"; }

  /// How unlike a value of `role` the text is: 0 surely one, 1 surely none.
  /// Whole values of the role cost up to 0.1; parts of one (a name broken over lines) and values nobody can type
  /// 0.2 to 0.6; whole values of another role and texts of another shape 0.8 and more.
  double cost(ColumnRole role, std::string_view key) const;

  /// A whole value of `role`; nothing printed for "nothing".
  bool is_value(ColumnRole role, std::string_view key) const { return !means_empty(key) && cost(role, key) <= kWholeValue; }

 private:
  static constexpr double kWholeValue = 0.1;  // cost()

  bool is_named_unit(std::string_view key) const;
  bool begins_with_part(std::string_view plain) const;
  bool is_shared(std::string_view plain, std::string_view kind) const;
  bool is_office_or_group(std::string_view plain, std::string_view kind) const;
  bool is_described(std::string_view plain) const;
  bool is_assignment(std::string_view key) const;
  bool runs_together(std::string_view plain) const;
  bool is_of_one_office(std::string_view plain) const;
  std::string_view kind_of(std::string_view plain) const;
  bool may_join(std::string_view first, std::string_view second) const;
  bool are_one_class(std::string_view first, std::string_view second) const;
  bool are_places_alike(std::string_view first, std::string_view second) const;
  bool is_no_unit_word(std::string_view plain, std::string_view ending) const;
  bool has_sentence_word(std::string_view key) const;
  bool has_collective_word(std::string_view key) const;
  bool has_name_shape(std::string_view key) const;
  bool is_name_without_surname(std::string_view key) const;
  bool is_common_word(std::string_view key, std::string_view surname) const;
  bool has_requirement_word(std::string_view key) const;

  double task_cost(std::string_view key) const;
  double group_cost(std::string_view key) const;
  double section_cost(std::string_view key) const;
  double unit_cost(std::string_view key) const;
  double person_cost(std::string_view key) const;
  double requirement_cost(std::string_view key) const;
  double deadline_cost(std::string_view key) const;

  const Vocabulary &unit_suffixes_, &non_units_, &unit_branches_, &unit_divisions_, &collective_words_, &collective_heads_, &joining_words_,
      &own_prefixes_, &party_departments_, &task_verbs_, &sentence_words_, &surnames_, &name_elements_, &common_words_, &posts_, &person_words_, &empty_marks_,
      &requirement_words_;
  const RuleSet &assignment_, &numbering_, &requirement_, &deadline_, &shared_ending_, &office_or_group_;
  Headings headings_;
};

}  // namespace fenjie::rules
