// Writes JSON in one pass, indented by two spaces, small values on one line.
//
// Why not a document model: a notice has some ten thousand small values that are written once and never read back;
// nlohmann::ordered_json takes five times as long to copy, dump and free them (2.0 against 0.4 ms on the sample).
#pragma once

#include <charconv>
#include <cmath>
#include <string>
#include <string_view>

namespace fenjie::emit {

/// Precondition everywhere: texts are valid UTF-8, numbers are finite, keys are plain ASCII.
class JsonWriter {
 public:
  enum class Form { lines, one_line };

  JsonWriter() = default;
  /// Room for so many bytes at once: a large text that doubles is three times there while it grows.
  explicit JsonWriter(std::size_t bytes) { out_.reserve(bytes); }
  /// Keeps nothing of what is written but its size.
  static JsonWriter counting();
  /// Bytes written so far, and the final line break.
  std::size_t size() const { return counted_ + out_.size() + 1; }

  /// Members are written by `body`, with the key forms below.
  template <class Body>
  void object(Body&& body, Form form = Form::lines) {
    nest('{', '}', form, body);
  }
  template <class Body>
  void object(std::string_view key, Body&& body, Form form = Form::lines) {
    put_key(key);
    nest('{', '}', form, body);
  }
  /// Elements are written by `body`, with the keyless forms below.
  template <class Body>
  void array(Body&& body, Form form = Form::lines) {
    nest('[', ']', form, body);
  }
  template <class Body>
  void array(std::string_view key, Body&& body, Form form = Form::lines) {
    put_key(key);
    nest('[', ']', form, body);
  }

  void text(std::string_view value) {
    separate();
    put_text(value);
  }
  void text(std::string_view key, std::string_view value) {
    put_key(key);
    put_text(value);
    after_key_ = false;
  }
  /// Absent when empty.
  void text_if(std::string_view key, std::string_view value) {
    if (!value.empty()) text(key, value);
  }

  template <class Number>
  void number(Number value) {
    separate();
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, value);
    out_.append(digits, end.ptr);
  }
  void length(double points);  ///< rounded() to a hundredth, written as number() does
  template <class Number>
  void number(std::string_view key, Number value) {
    put_key(key);
    number(value);
  }

  /// A value that is JSON already.
  void ready(std::string_view key, std::string_view json) {
    put_key(key);
    separate();
    out_ += json;
  }

  void flag(std::string_view key) { ready(key, "true"); }
  void flag_if(std::string_view key, bool holds) {
    if (holds) flag(key);
  }

  /// What was written, with a final line break; the writer is empty then.
  std::string take() {
    out_ += '\n';
    return std::move(out_);
  }

 private:
  template <class Body>
  void nest(char open, char close, Form form, Body& body) {
    separate();
    out_ += open;
    const bool outer_one_line = one_line_;
    one_line_ = one_line_ || form == Form::one_line;
    ++depth_;
    first_ = true;
    body();
    --depth_;
    if (!first_ && !one_line_) break_line();
    one_line_ = outer_one_line;
    first_ = false;
    out_ += close;
  }

  void separate() {
    if (after_key_) {
      after_key_ = false;
      return;
    }
    if (!first_) out_ += one_line_ ? ", " : ",";
    if (depth_ > 0 && !one_line_) break_line();
    first_ = false;
  }

  void break_line();

  void put_key(std::string_view key) {
    separate();
    out_ += '"';
    out_ += key;
    out_ += "\": ";
    after_key_ = true;
  }

  void put_text(std::string_view value);
  void put_escaped(unsigned char byte);

  std::string out_;
  std::size_t counted_ = 0;
  bool counts_only_ = false;
  std::size_t depth_ = 0;
  bool first_ = true;  // nothing written yet in the innermost object or array
  bool after_key_ = false;
  bool one_line_ = false;
};

/// A length in points, rounded to a hundredth.
inline double rounded(double points) { return std::round(points * 100) / 100; }

}  // namespace fenjie::emit
