#include "returned/json_places.h"

#include <algorithm>

#include "text/characters.h"
#include "text/passage.h"

namespace fenjie::returned {
namespace {

bool by_place(const PageBox& a, const PageBox& b) { return a.span < b.span; }

Box common(const Box& a, const Box& b) {
  return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right), std::min(a.bottom, b.bottom)};
}

/// Whether a character of UTF-8 begins at a place, or the text ends there.
bool between_characters(std::string_view text, std::size_t at) {
  return at == text.size() || (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80);
}

}  // namespace

Span JsonPlaces::span(const JsonValue& value) const {
  std::vector<std::size_t> ends;
  value.each([&](const JsonValue& end) { ends.push_back(end.place()); });
  if (ends.size() != 2 || ends[0] >= ends[1] || !between_characters(source_, ends[0]) || !between_characters(source_, ends[1]))
    value.refuse("不是原文里的位置");
  return {ends[0], ends[1]};
}

std::vector<Span> JsonPlaces::spans(const JsonValue& list) const {
  std::vector<Span> result;
  list.each([&](const JsonValue& value) { result.push_back(span(value)); });
  return result;
}

std::vector<Span> JsonPlaces::source_of(JsonObject& object) {
  std::vector<Span> result;
  object.each("source", [&](const JsonValue& value) {
    JsonObject place(value);
    PageBox told;
    if (!place.with("span", [&](const JsonValue& ends) { told.span = span(ends); })) value.refuse("缺少 span");
    told.page = place.integer_if("page", 0);
    has_boxes_ |= place.with("box", [&](const JsonValue& box) {
      std::vector<double> sides;
      box.each([&](const JsonValue& side) { sides.push_back(side.number()); });
      if (sides.size() != 4) box.refuse("应是四个数字");
      told.box = {sides[0], sides[1], sides[2], sides[3]};
    });
    place.done();
    result.push_back(told.span);
    if (told.page > 0) told_.push_back(told);
  });
  return result;
}

void JsonPlaces::give(Document& document) const {
  document.has_boxes = has_boxes_;
  std::vector<PageBox> told = told_;
  std::sort(told.begin(), told.end(), by_place);
  if (!has_boxes_) {  // text with page breaks: a place is a page
    for (const PageBox& place : told)
      if (document.places.empty() || document.places.back().page < place.page)
        document.places.push_back({place.span.begin, place.page, {}});
    return;
  }
  // Between two neighbouring ends of spans, the box is what all spans over it have in common: their union over a span
  // is that span's box again.
  std::vector<std::size_t> cuts;
  for (const PageBox& place : told) cuts.insert(cuts.end(), {place.span.begin, place.span.end});
  std::sort(cuts.begin(), cuts.end());
  cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
  std::vector<Place> places(cuts.size());
  for (const PageBox& one : told) {
    const auto first = std::lower_bound(cuts.begin(), cuts.end(), one.span.begin) - cuts.begin();
    for (auto i = static_cast<std::size_t>(first); cuts[i] < one.span.end; ++i) {
      const bool known = places[i].page > 0;
      places[i] = {cuts[i], one.page, known ? common(places[i].box, one.box) : one.box};
    }
  }
  for (const Place& place : places)
    if (place.page > 0) document.places.push_back(place);
}

JsonEvidence::JsonEvidence(JsonObject& object, JsonPlaces& places) {
  object.with("evidence", [&](const JsonValue& all) {
    for (const auto& [path, value] : all.object().items()) {
      const JsonValue place(value, all, std::string_view(path));
      JsonObject members(place);
      entries_.emplace(path, Entry{members.text_if("rule"), places.source_of(members)});
      members.done();
    }
  });
}

Field JsonEvidence::field(std::string value, const std::string& path) const {
  const auto found = entries_.find(path);
  if (found == entries_.end()) return {std::move(value), {}, {}};
  return {std::move(value), found->second.spans, found->second.rule};
}

Field JsonEvidence::field_if(JsonObject& object, std::string_view key, const std::string& owner) const {
  std::string value = object.text_if(key);
  if (value.empty()) return {};
  return field(std::move(value), owner.empty() ? std::string(key) : owner + "." + std::string(key));
}

std::string element(std::string_view list, std::size_t index) {
  return std::string(list) + "[" + std::to_string(index) + "]";
}

Passage passage_of(const std::string& text, const std::vector<Span>& spans, std::string_view source) {
  Passage whole;
  if (spans.empty()) {
    whole.append_inserted(text);
    return whole;
  }
  std::vector<Passage> lines;
  for (const Span& span : spans) lines.push_back(text::line_of(source, span));
  whole = text::join(lines);
  if (whole.text() == text) return whole;
  // The text was made from these places in another way: they share it out, a character each, the last one the rest.
  Passage shared;
  std::size_t at = 0;
  for (std::size_t i = 0; i < spans.size() && at < text.size(); ++i) {
    const std::size_t end = i + 1 == spans.size() ? text.size() : text::character_at(text, at).end;
    shared.append_replaced(std::string_view(text).substr(at, end - at), spans[i]);
    at = end;
  }
  return shared;
}

std::vector<Passage> passages_of(const std::string& text, const std::vector<Span>& spans, std::string_view source) {
  std::vector<Passage> all, lines;
  std::string_view rest = text;
  for (const Span& span : spans) {
    lines.push_back(text::line_of(source, span));
    Passage passage = text::join(lines);
    const std::string_view line = rest.substr(0, rest.find('\n'));
    if (passage.text() != line) continue;
    all.push_back(std::move(passage));
    lines.clear();
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
  }
  if (!lines.empty() || !rest.empty() || all.empty()) return {passage_of(text, spans, source)};
  return all;
}

}  // namespace fenjie::returned
