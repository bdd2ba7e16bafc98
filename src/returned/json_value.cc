#include "returned/json_value.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "model/error.h"
#include "text/dates.h"

namespace fenjie::returned {

const std::string& JsonValue::text() const {
  if (!value_.is_string()) refuse("应是文字");
  return value_.get_ref<const std::string&>();
}

const std::string& JsonValue::date() const {
  const std::string& told = text();
  const std::optional<text::Date> day = text::parse_date(told);
  if (!day || text::iso(*day) != told) refuse("“" + told + "”不是日期，没有这一天或写法不对（应如 2022-12-31）");
  return told;
}

int JsonValue::integer() const {
  const std::size_t value = place();
  if (value > static_cast<std::size_t>(std::numeric_limits<int>::max())) refuse("太大");
  return static_cast<int>(value);
}

std::size_t JsonValue::place() const {
  if (!value_.is_number_unsigned()) refuse("应是不小于 0 的整数");
  return value_.get<std::size_t>();
}

double JsonValue::number() const {
  if (!value_.is_number() || !std::isfinite(value_.get<double>())) refuse("应是数字");
  return value_.get<double>();
}

bool JsonValue::flag() const {
  if (!value_.is_boolean() || !value_.get<bool>()) refuse("只能是 true，不是时应删去这一项");
  return true;
}

const Json& JsonValue::object() const {
  if (!value_.is_object()) refuse("应是一组键和值");
  return value_;
}

const Json& JsonValue::elements() const {
  if (!value_.is_array()) refuse("应是一个列表");
  return value_;
}

std::string JsonValue::path() const {
  if (parent_ == nullptr) return {};
  std::string path = parent_->path();
  if (key_.empty()) return path + "[" + std::to_string(index_) + "]";
  return path.empty() ? std::string(key_) : path + "." + std::string(key_);
}

void JsonValue::refuse(const std::string& what) const {
  throw Error("returned/json-shape", "", "JSON 里" + (parent_ == nullptr ? "" : " " + path() + " ") + what + "，请核对，或用 convert 重新转换原文件");
}

std::string JsonObject::date_if(std::string_view key) {
  std::string result;
  with(key, [&](const JsonValue& value) { result = value.date(); });
  return result;
}

std::string JsonObject::text_if(std::string_view key) {
  std::string result;
  with(key, [&](const JsonValue& value) { result = value.text(); });
  return result;
}

std::string JsonObject::text(std::string_view key) {
  std::string result;
  if (!with(key, [&](const JsonValue& value) { result = value.text(); })) value_.refuse("缺少 " + std::string(key));
  return result;
}

int JsonObject::integer_if(std::string_view key, int otherwise) {
  with(key, [&](const JsonValue& value) { otherwise = value.integer(); });
  return otherwise;
}

bool JsonObject::flag_if(std::string_view key) {
  return with(key, [](const JsonValue& value) { value.flag(); });
}

void JsonObject::done() const {
  if (known_.size() == members_.size()) return;
  for (const auto& [key, member] : members_.items())
    if (std::find(known_.begin(), known_.end(), key) == known_.end()) value_.refuse("有不认识的项 " + key);
}

}  // namespace fenjie::returned
