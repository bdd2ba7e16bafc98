#include "layout/misread_labels.h"

#include <algorithm>
#include <string>
#include <utility>

#include "text/fold.h"
#include "text/wording.h"

namespace fenjie::layout {

namespace {

/// `line` with `right` in place of the character that stands at [wrong.begin, wrong.end) of the key.
void put_right(PrintedLine& line, Span wrong, std::string_view right) {
  const text::Folded folded(line.text.text());
  const Span place = folded.clean(wrong);
  Passage mended = line.text.slice({0, place.begin});
  const std::vector<Span> source = line.text.spans(place);
  mended.append_replaced(right, {source.front().begin, source.back().end});
  mended.append(line.text.slice({place.end, line.text.size()}));
  line.text = std::move(mended);
  line.key = text::fold(line.text.text());
}

/// 贵任单位 of （贵任单位：, l. of l.修路: the key's bytes.
Span label_in(std::string_view key, const rules::Match& match) {
  std::size_t begin = match.whole.begin;
  for (const std::string_view mark : {"（", "【", "〔", "［", "；", "，", "。"})
    if (key.substr(begin).starts_with(mark)) begin += mark.size();
  std::size_t end = match.whole.end;
  end = std::min(end, key.find("：", match.field("wrong")->end));
  for (const std::string_view mark : {".", "、"})
    if (const std::size_t at = key.find(mark, match.field("wrong")->end); at < end) end = at + mark.size();
  return {begin, end};
}

}  // namespace

std::vector<Diagnostic> correct_misread_labels(std::vector<PrintedLine>& lines, const rules::RuleSet& rules) {
  std::string wrong, right;  // labels, quoted
  std::vector<Span> places;
  for (PrintedLine& line : lines) {
    for (auto match = rules.find(line.key); match; match = rules.find(line.key)) {
      const Span label = label_in(line.key, *match);
      const std::string printed = text::quoted(line.key.substr(label.begin, label.size()));
      put_right(line, *match->field("wrong"), match->constant("right"));
      places.push_back(line.span);
      if (wrong.find(printed) != std::string::npos) continue;
      wrong += printed;
      right += text::quoted(line.key.substr(label.begin, label.size()));  // as many bytes
    }
  }
  if (places.empty()) return {};
  return {{"task/label-misread", Severity::warning, wrong + "像是识别或录入错的标目、序号，已按" + right + "读，请对照原件核对。", "", "", places}};
}

}  // namespace fenjie::layout
