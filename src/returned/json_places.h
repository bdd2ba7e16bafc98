// Places in the source text as the JSON tells them, and fields put together with their evidence.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "model/field.h"
#include "returned/json_value.h"

namespace fenjie::returned {

/// Reads spans, and gathers the pages and boxes told with them.
class JsonPlaces {
 public:
  explicit JsonPlaces(std::string_view source) : source_(source) {}

  /// [begin, end] @throws Error returned/json-shape when it leaves the source text or cuts a character of it
  Span span(const JsonValue& value) const;
  /// [[begin, end], ...]
  std::vector<Span> spans(const JsonValue& list) const;
  /// The "source" of an object: [{page?, box?, span}]; empty when absent.
  std::vector<Span> source_of(JsonObject& object);
  /// Places from which Document::locate gives the pages and boxes that were told.
  void give(Document& document) const;

  std::string_view source() const { return source_; }

 private:
  std::string_view source_;
  std::vector<PageBox> told_;
  bool has_boxes_ = false;
};

/// The "evidence" of one object.
class JsonEvidence {
 public:
  JsonEvidence(JsonObject& object, JsonPlaces& places);

  /// `value` with what is known of the path; a value that someone wrote into the file by hand has no evidence.
  Field field(std::string value, const std::string& path) const;
  /// The same for a member of `object` that may be absent.
  Field field_if(JsonObject& object, std::string_view key, const std::string& owner = {}) const;
  std::vector<Span> spans(const std::string& path) const { return field({}, path).spans; }

 private:
  struct Entry {
    std::string rule;
    std::vector<Span> spans;
  };
  std::map<std::string, Entry, std::less<>> entries_;
};

/// "units[3]"
std::string element(std::string_view list, std::size_t index);
/// Text whose places are `spans`.
Passage passage_of(const std::string& text, const std::vector<Span>& spans, std::string_view source);
/// The same for a text of several lines, each a passage; all of it in one where the places do not tell which line they are of.
std::vector<Passage> passages_of(const std::string& text, const std::vector<Span>& spans, std::string_view source);

}  // namespace fenjie::returned
