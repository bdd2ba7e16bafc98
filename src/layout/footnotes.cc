#include "layout/footnotes.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "layout/running_heads.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/passage.h"
#include "text/wording.h"

namespace fenjie::layout {

namespace {

constexpr double kSmallerUnderRule = 0.97;    // times the size of most text, under the short rule over footnotes
constexpr std::size_t kMostLines = 20;        // of a page's footnotes
constexpr std::size_t kLongestNumber = 4;     // bytes between the brackets of a mark
constexpr std::string_view kOpening[] = {"[", "〔", "［"}, kClosing[] = {"]", "〕", "］"};

/// The mark that a text begins with, as printed; empty without one.
std::string_view mark_of(std::string_view text) {
  if (text.empty()) return {};
  const text::Character first = text::character_at(text, 0);
  const bool circled = (first.code >= U'①' && first.code <= U'⑳') || (first.code >= U'❶' && first.code <= U'❿');
  if (circled || first.code == U'*' || first.code == U'＊' || first.code == U'※' || first.code == U'†') {
    std::size_t end = first.end;
    while (end < text.size() && text::character_at(text, end).code == first.code) end = text::character_at(text, end).end;
    return text.substr(0, end);
  }
  for (std::size_t i = 0; i < std::size(kOpening); ++i) {
    if (!text.starts_with(kOpening[i])) continue;
    const std::size_t begin = kOpening[i].size(), close = text.find(kClosing[i]);
    if (close == std::string_view::npos || close > begin + kLongestNumber || !text::is_digits(text.substr(begin, close - begin))) return {};
    return text.substr(0, close + kClosing[i].size());
  }
  return {};
}

/// All lines of a page, those of cells too.
template <class Blocks, class Take>
void each_line(Blocks& blocks, Take take) {
  for (auto& block : blocks) {
    if (auto* line = std::get_if<PageLine>(&block)) {
      take(*line);
      continue;
    }
    for (auto& cell : std::get<PageTable>(block).lines)
      for (auto& line : cell) take(line);
  }
}

/// Where a line bears the mark behind another character; npos where it does not.
std::size_t place_of(const PageLine& line, std::string_view mark) { return line.text.text().find(mark, 1); }

/// 1“公共数据”指…, but not 2024年 for the mark 2.
bool begins_with_mark(std::string_view text, std::string_view mark) {
  return text.starts_with(mark) && (text.size() == mark.size() || !text::is_digit(mark.front()) || !text::is_digit(text[mark.size()]));
}

/// What one page's notes are told by.
class Foot {
 public:
  Foot(const PageBlocks& page, double size, const std::set<Span>& furniture) : page_(page) {
    find_small_lines(size, furniture);
    each_line(page.blocks, [&](const PageLine& line) {
      for (const NoteMark& mark : line.marks)
        if (std::find(raised_.begin(), raised_.end(), mark.text) == raised_.end()) raised_.push_back(mark.text);
    });
  }

  /// Adds the page's notes; what goes on from the page before stands under the rule in front of them.
  void add_to(Footnotes& found) {
    if (lines_.empty()) return;
    const std::size_t known = found.notes.size();
    const bool goes_on = under_rule_ && known > 0 && found.notes.back().page + 1 == page_.page;
    std::vector<Footnote> notes;
    std::vector<const PageLine*> taken;
    for (const PageLine* line : lines_) {
      if (const std::string mark = mark_at(*line); !mark.empty())
        notes.push_back({mark, page_.page, {}});
      else if (!mark_of(line->text.text()).empty())
        return;  // a mark that nobody bears
      if (notes.empty() && !goes_on) continue;
      (notes.empty() ? found.notes.back() : notes.back()).lines.push_back(line->text);
      taken.push_back(line);
    }
    if (taken.size() > kMostLines) return;
    found.notes.insert(found.notes.end(), notes.begin(), notes.end());
    for (const PageLine* line : taken) found.lines.insert(line->span);
  }

 private:
  /// The small lines that the page ends with, top down.
  void find_small_lines(double size, const std::set<Span>& furniture) {
    for (auto block = page_.blocks.rbegin(); block != page_.blocks.rend(); ++block) {
      const auto* line = std::get_if<PageLine>(&*block);
      if (line && furniture.contains(line->span)) continue;
      if (!line || line->angle != 0) break;
      under_rule_ = page_.note_rule > 0 && line->box.center_y() > page_.note_rule;
      if (line->font_size > (under_rule_ ? kSmallerUnderRule : kSmallText) * size) break;
      if (!under_rule_ && page_.note_rule > 0 && !lines_.empty()) break;
      lines_.insert(lines_.begin(), line);
    }
    under_rule_ = page_.note_rule > 0 && !lines_.empty() && lines_.front()->box.center_y() > page_.note_rule;
  }

  /// The mark that a word of the page bears and that this line begins with.
  std::string mark_at(const PageLine& line) {
    const std::string& text = line.text.text();
    for (auto mark = raised_.begin(); mark != raised_.end(); ++mark) {
      if (!begins_with_mark(text, *mark)) continue;
      std::string found = *mark;
      raised_.erase(mark);  // the next note has another one
      return found;
    }
    const std::string mark(mark_of(text));
    return !mark.empty() && is_borne(mark) ? mark : std::string();
  }

  bool is_borne(std::string_view mark) const {
    bool borne = false;
    each_line(page_.blocks, [&](const PageLine& line) {
      borne |= std::find(lines_.begin(), lines_.end(), &line) == lines_.end() && place_of(line, mark) != std::string::npos;
    });
    return borne;
  }

  const PageBlocks& page_;
  std::vector<const PageLine*> lines_;
  bool under_rule_ = false;          // the first of them stands there
  std::vector<std::string> raised_;  // marks, in order
};

/// Takes bytes [begin, end) of the line's text out of it.
void leave_out(PageLine& line, Span part, std::string_view source) {
  const std::vector<Span> spans = line.text.spans(part);
  Passage left = line.text.slice({0, part.begin});
  left.append(line.text.slice({part.end, line.text.size()}));
  line.text = std::move(left);
  fold_again(line);
  if (spans.empty()) return;
  const Span cut{spans.front().begin, spans.back().end};
  line.marks.push_back({std::string(source.substr(cut.begin, cut.size())), cut});
  std::vector<LinePart> parts;
  for (const LinePart& each : line.parts) {
    const Span before{each.span.begin, std::min(each.span.end, cut.begin)}, behind{std::max(each.span.begin, cut.end), each.span.end};
    const double share = before.empty() ? 0 : static_cast<double>(before.size()) / static_cast<double>(each.span.size());
    const double x = each.box.left + share * each.box.width();
    if (!before.empty()) parts.push_back({before, {each.box.left, each.box.top, behind.empty() ? each.box.right : x, each.box.bottom}});
    if (!behind.empty()) parts.push_back({behind, {before.empty() ? each.box.left : x, each.box.top, each.box.right, each.box.bottom}});
  }
  line.parts = std::move(parts);
}

/// *为重点任务: it tells something of each row that has the star.
bool explains_rows(const Footnote& note, const rules::Book& book) {
  const auto match = book.set("table").full(text::fold(text::join(note.lines).text()));
  return match && match->constant("kind") == "note";
}

/// 1“公共数据”指…, 注：1.…; but not 1.组织….
bool answers(const PageLine& line, std::string_view mark) {
  constexpr std::string_view kNote = "注：";
  const std::string& text = line.folded;
  if (text.starts_with(kNote)) return text.find(mark, kNote.size()) != std::string::npos;
  if (!begins_with_mark(text, mark)) return false;
  static constexpr std::u32string_view kItem = U".．、,，年月日";
  return text.size() > mark.size() && kItem.find(text::character_at(text, mark.size()).code) == std::u32string_view::npos;
}

}  // namespace

Footnotes find_footnotes(const std::vector<PageBlocks>& pages, const std::set<Span>& furniture) {
  Footnotes found;
  const double size = usual_size(pages, furniture);
  for (const PageBlocks& page : pages) Foot(page, size, furniture).add_to(found);
  return found;
}

void take_note_marks(std::vector<PageBlocks>& pages, Footnotes& footnotes, std::string_view source, const rules::Book& book) {
  for (PageBlocks& page : pages) {
    const auto is_text = [&](const PageLine& line) { return !footnotes.lines.contains(line.span); };
    for (const Footnote& note : footnotes.notes) {
      if (note.page != page.page || explains_rows(note, book)) continue;
      std::vector<PageLine*> bearing;
      bool raised = false;
      each_line(page.blocks, [&](PageLine& line) {
        raised |= std::any_of(line.marks.begin(), line.marks.end(), [&](const NoteMark& mark) { return mark.text == note.mark; });
        if (is_text(line) && place_of(line, note.mark) != std::string::npos) bearing.push_back(&line);
      });
      if (raised || bearing.size() != 1) continue;
      const std::size_t at = place_of(*bearing.front(), note.mark);
      leave_out(*bearing.front(), {at, at + note.mark.size()}, source);
    }
    each_line(page.blocks, [&](const PageLine& line) {
      for (const NoteMark& mark : line.marks) footnotes.marks.push_back(mark.span);
    });
  }
  std::sort(footnotes.marks.begin(), footnotes.marks.end());
}

std::vector<Diagnostic> doubt_note_marks(const std::vector<PageBlocks>& pages, const Footnotes& footnotes) {
  std::vector<Diagnostic> doubts;
  std::vector<const PageLine*> lines;
  for (const PageBlocks& page : pages) each_line(page.blocks, [&](const PageLine& line) { lines.push_back(&line); });
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (const NoteMark& mark : lines[i]->marks) {
      const std::string folded = text::fold(mark.text);
      const bool known = std::any_of(footnotes.notes.begin(), footnotes.notes.end(), [&](const Footnote& note) { return note.mark == mark.text; });
      const bool answered = known || std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(i) + 1, lines.end(),
                                                 [&](const PageLine* line) { return answers(*line, folded); });
      if (answered) continue;
      doubts.push_back({"document/note-mark", Severity::warning,
                        text::quoted(lines[i]->text.text()) + "一行里有升高的小字" + text::quoted(mark.text) +
                            "，按注的标号没有读进正文，但没有找到对应的注，请对照原件核实。",
                        "", "", {mark.span}});
    }
  }
  return doubts;
}

}  // namespace fenjie::layout
