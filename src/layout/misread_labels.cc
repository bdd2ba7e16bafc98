#include "layout/misread_labels.h"

#include <algorithm>
#include <string>
#include <utility>

#include "text/fold.h"
#include "text/wording.h"

namespace fenjie::layout {

namespace {

/// `text` with `right` in place of the character that stands at [wrong.begin, wrong.end) of its key.
Passage put_right(const Passage& text, Span wrong, std::string_view right) {
  const Span place = text::Folded(text.text()).clean(wrong);
  Passage mended = text.slice({0, place.begin});
  const std::vector<Span> source = text.spans(place);
  mended.append_replaced(right, {source.front().begin, source.back().end});
  mended.append(text.slice({place.end, text.size()}));
  return mended;
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

bool MisreadLabels::mend(Passage& text, std::string& key) {
  bool mended = false;
  for (auto match = rules_.find(key); match; match = rules_.find(key)) {
    mended = true;
    const Span label = label_in(key, *match);
    const std::string printed = text::quoted(key.substr(label.begin, label.size()));
    text = put_right(text, *match->field("wrong"), match->constant("right"));
    key = text::fold(text.text());
    const std::vector<Span> source = text.spans();
    places_.insert(places_.end(), source.begin(), source.end());
    if (wrong_.find(printed) != std::string::npos) continue;
    wrong_ += printed;
    right_ += text::quoted(key.substr(label.begin, label.size()));  // as many bytes
  }
  return mended;
}

std::vector<Diagnostic> MisreadLabels::take() {
  if (places_.empty()) return {};
  return {{"task/label-misread", Severity::warning, wrong_ + "像是识别或录入错的标目、序号，已按" + right_ + "读，请对照原件核对。", "", "", std::move(places_)}};
}

}  // namespace fenjie::layout
