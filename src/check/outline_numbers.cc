#include "check/outline_numbers.h"

#include <map>
#include <set>
#include <string>
#include <utility>

#include "rules/label_number.h"
#include "text/fold.h"
#include "text/numerals.h"

namespace fenjie::check {

namespace {

struct Last {
  int number = 0;
  std::string label;
};

int value_of(const std::string& label, const rules::RuleSet& numbering) { return rules::label_number(text::fold(label), numbering); }

std::string label_and_text(const OutlineItem& item) {
  return text::fold(item.label.value + (!item.title.empty() || item.paragraphs.empty() ? item.title.value : item.paragraphs.front().text()));
}

/// 1 of （—）新建学校: the mark counts in front of its text only.
int value_of_mark(const OutlineItem& item, const rules::RuleSet& numbering) {
  const auto match = numbering.at_start(label_and_text(item));
  return match ? text::numeral(match->constant("counts")).value_or(0) : 0;
}

/// 4，新建学校 behind 3.: a label misprinted, which only its counting on shows to be one.
bool counts_on(const OutlineItem& item, int last, const rules::Book& book) { return last > 0 && value_of(label_and_text(item), book.set("numbering-before-digit")) == last + 1; }

/// The numbers of the section rows of all tables, by their rule: 二、 may stand in the table under 一、, and 三、 below it.
std::set<std::pair<std::string, int>> numbers_in_tables(const Notice& notice, const rules::RuleSet& numbering) {
  std::set<std::pair<std::string, int>> numbers;
  for (const Table& table : notice.tables)
    for (const Cell& cell : table.cells) {
      if (table.rows[static_cast<std::size_t>(cell.row)] != RowKind::section || cell.lines.empty()) continue;
      const std::string& text = cell.lines.front().text();
      if (const auto match = numbering.at_start(text::fold(text))) numbers.emplace(match->rule, value_of(text, numbering));
    }
  return numbers;
}

Diagnostic doubt(const char* code, const OutlineItem& item, std::string message) {
  return {code, Severity::warning, std::move(message), "", "outline", item.label.spans};
}

Diagnostic gap(const OutlineItem& item, const Last& last) {
  const std::string& label = item.label.value;
  return doubt("notice/number-gap", item,
               (last.label.empty() ? "“" + label + "”前面没有更小的序号" : "“" + last.label + "”之后是“" + label + "”") +
                   "，中间缺序号；请核对原件是否漏印，或缺的那一项是否并入了上文。");
}

}  // namespace

std::vector<Diagnostic> outline_number_doubts(const Notice& notice, const rules::Book& book) {
  const rules::RuleSet& numbering = book.set("numbering");
  std::map<std::pair<int, std::string_view>, Last> last_of;  // by attachment and form of label
  std::vector<Diagnostic> doubts;
  const auto in_tables = numbers_in_tables(notice, numbering);
  std::map<std::pair<int, int>, const OutlineItem*> before_of;  // the last item with a number, by attachment and level
  for (const OutlineItem& item : notice.outline) {
    int number = item.label.empty() ? 0 : value_of(item.label.value, numbering);
    if (number == 0 && !item.label.empty()) number = value_of_mark(item, numbering);
    Last& last = last_of[{item.attachment, item.rule}];
    if (number == 0 && !item.label.empty() && counts_on(item, last.number, book)) number = last.number + 1;
    if (number == 0) continue;
    const OutlineItem* before = std::exchange(before_of[{item.attachment, item.level}], &item);
    Last* other = before != nullptr ? &last_of[{before->attachment, before->rule}] : nullptr;
    if (other != nullptr && number > last.number + 1 && number == other->number + 1) {  // 3. then 4、 then 5.: one list
      *other = last = {number, item.label.value};
      continue;
    }
    while (last.number > 0 && in_tables.count({item.rule, last.number + 1}) > 0 && last.number + 1 < number) ++last.number;
    if (number != 1 && number <= last.number)
      doubts.push_back(doubt("notice/number-repeated", item,
                             "“" + item.label.value + "”排在“" + last.label + "”之后，序号重复或倒退，请核对原件。"));
    else if (number > last.number + 1)
      doubts.push_back(gap(item, last));
    last = {number, item.label.value};
  }
  return doubts;
}

}  // namespace fenjie::check
