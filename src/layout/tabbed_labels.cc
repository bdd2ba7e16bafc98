#include "layout/tabbed_labels.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "layout/delimited_records.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/passage.h"

namespace fenjie::layout {

namespace {

constexpr std::size_t kLongestLabel = 8;  // characters
constexpr std::size_t kFewestLines = 3;
constexpr std::size_t kMostCells = 6;

/// What a line of a form gives: its labels' roles, and its text with colons.
struct FormLine {
  Passage text;
  bool units = false, task = false;
};

class Forms {
 public:
  Forms(std::string_view source, const rules::Lexicon& lexicon, const rules::Book& book)
      : source_(source), lexicon_(lexicon), labels_(book.vocabulary("form-labels")), text_labels_(book.set("task-text")) {}

  /// Nothing where the line is not pairs of a known label and a value that is none.
  /// @param under a line of a form stands above: a value without a label goes on with its, and keeps its text
  std::optional<FormLine> read(const std::vector<PrintedLine>& lines, std::size_t at, bool under) const {
    if (delimiter_of(lines[at], source_) != '\t') return std::nullopt;
    const Record record = record_at(lines, at, '\t', source_);
    if (under && record.cells.size() == 2 && record.cells[0].empty() && !record.cells[1].empty()) return FormLine{};
    if (record.end != at + 1 || record.cells.size() % 2 != 0 || record.cells.size() > kMostCells) return std::nullopt;
    FormLine line;
    for (std::size_t i = 0; i < record.cells.size(); i += 2) {
      const Passage label = text::join(record.cells[i]), value = text::join(record.cells[i + 1]);
      if (!take_label(text::compact(label.text()), line) || value.empty() || is_label(text::compact(value.text()))) return std::nullopt;
      if (!line.text.empty()) line.text.append_inserted("；");
      line.text.append(label);
      line.text.append_inserted("：");
      line.text.append(value);
    }
    return line;
  }

 private:
  bool tells_task(const std::string& key) const { return text_labels_.full(key + "：").has_value(); }
  bool is_label(const std::string& key) const { return lexicon_.heading(key).has_value() || !labels_.value(key).empty() || tells_task(key); }

  bool take_label(const std::string& key, FormLine& line) const {
    if (text::length(key) > kLongestLabel || !is_label(key)) return false;
    const auto role = lexicon_.heading(key);
    const std::string_view told = labels_.value(key);
    line.units = line.units || (role && holds_units(*role));
    line.task = line.task || role == ColumnRole::task || tells_task(key) || told == "task" || told == "group";
    return true;
  }

  std::string_view source_;
  const rules::Lexicon& lexicon_;
  const rules::Vocabulary& labels_;
  const rules::RuleSet& text_labels_;
};

}  // namespace

void set_colons(std::vector<PrintedLine>& lines, std::string_view source, const rules::Lexicon& lexicon, const rules::Book& book) {
  const Forms forms(source, lexicon, book);
  for (std::size_t begin = 0; begin < lines.size();) {
    std::vector<FormLine> form;
    std::size_t end = begin;
    for (; end < lines.size(); ++end) {
      auto line = forms.read(lines, end, end > begin);
      if (!line) break;
      form.push_back(std::move(*line));
    }
    const bool units = std::any_of(form.begin(), form.end(), [](const FormLine& line) { return line.units; });
    const bool task = std::any_of(form.begin(), form.end(), [](const FormLine& line) { return line.task; });
    for (std::size_t i = 0; form.size() >= kFewestLines && units && task && i < form.size(); ++i) {
      if (form[i].text.empty()) continue;
      PrintedLine& line = lines[begin + i];
      line.text = std::move(form[i].text);
      line.labelled = true;
      keep_part(line, {0, line.text.size()});
    }
    begin = std::max(end, begin + 1);
  }
}

}  // namespace fenjie::layout
