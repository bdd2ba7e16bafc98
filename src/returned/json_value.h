// A value of a JSON file that is read strictly: what is not as written by fenjie is refused, with its path.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace fenjie::returned {

using Json = nlohmann::json;

/// One value and where it stands. Borrows the parsed file; a child borrows its parent.
class JsonValue {
 public:
  explicit JsonValue(const Json& value) : value_(value) {}
  JsonValue(const Json& value, const JsonValue& parent, std::string_view key)
      : value_(value), parent_(&parent), key_(key) {}
  JsonValue(const Json& value, const JsonValue& parent, std::size_t index)
      : value_(value), parent_(&parent), index_(index) {}

  /// @throws Error returned/json-shape, as all below, when the value is of another kind
  const std::string& text() const;
  /// 2022-12-31, a day that there is.
  const std::string& date() const;
  int integer() const;          ///< of at least 0
  std::size_t place() const;    ///< of at least 0
  double number() const;        ///< finite
  bool flag() const;            ///< true: false is never written
  const Json& object() const;   ///< the bare members
  const Json& elements() const;  ///< the bare elements of an array

  /// Calls `body(JsonValue)` for each element of an array.
  template <class Body>
  void each(Body&& body) const {
    const Json& all = elements();
    for (std::size_t i = 0; i < all.size(); ++i) body(JsonValue(all[i], *this, i));
  }

  /// notices[0].tasks[3].text; empty for the whole file.
  std::string path() const;
  /// @throws Error returned/json-shape: `what` follows the path
  [[noreturn]] void refuse(const std::string& what) const;

 private:
  const Json& value_;
  const JsonValue* parent_ = nullptr;
  std::string_view key_;
  std::size_t index_ = 0;
};

/// The members of an object, each asked for once; done() refuses what nobody asked for.
class JsonObject {
 public:
  explicit JsonObject(const JsonValue& value) : value_(value), members_(value.object()) {}

  /// Calls `body(JsonValue)` when the member is there; says whether it is.
  template <class Body>
  bool with(std::string_view key, Body&& body) {
    const auto found = members_.find(key);
    if (found == members_.end()) return false;
    known_.push_back(key);
    body(JsonValue(*found, value_, key));
    return true;
  }
  /// Calls `body(JsonValue)` for each element of an array that may be absent.
  template <class Body>
  void each(std::string_view key, Body&& body) {
    with(key, [&](const JsonValue& list) { list.each(body); });
  }
  std::string text_if(std::string_view key);
  std::string date_if(std::string_view key);
  /// @throws Error returned/json-shape when it is absent
  std::string text(std::string_view key);
  int integer_if(std::string_view key, int otherwise);
  bool flag_if(std::string_view key);
  /// @throws Error returned/json-shape for the first member that nobody asked for
  void done() const;

  const JsonValue& value() const { return value_; }

 private:
  const JsonValue& value_;
  const Json& members_;
  std::vector<std::string_view> known_;
};

}  // namespace fenjie::returned
