#include "cli/worker_request.h"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>

#include "batch/input.h"
#include "cli/formats.h"
#include "emit/json_writer.h"
#include "emit/system_reason.h"
#include "model/error.h"
#include "text/base64.h"

namespace fenjie::cli {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kLongestName = 255, kLongestPassword = 1024;  // bytes; what file systems and PDF allow, and more

bool is_format(std::string_view name) {
  return std::find(std::begin(kFormatNames), std::end(kFormatNames), name) != std::end(kFormatNames);
}

/// Takes a request's members as the parser meets them, so that nothing nested is ever built. The first fault is kept
/// and reading goes on, since the id may come behind it.
class RequestReader : public nlohmann::json_sax<Json> {
 public:
  RequestReader(WorkerRequest& request, std::string& id) : request_(request), id_(id) {}

  void check() const {
    if (fault_) throw *fault_;
    if (!has_bytes_ && request_.path.empty()) throw Error("request/missing-member", "", "请求里缺少 path 或 bytes");
    if (has_bytes_ && !request_.path.empty()) throw Error("request/wrong-value", "", "path 和 bytes 只能给一个");
    if (!has_bytes_ && !request_.name.empty()) throw Error("request/wrong-value", "", "name 只能和 bytes 一起用");
  }

  bool start_object(std::size_t) override {
    if (++depth_ > 1) wrong_kind();
    return true;
  }
  bool end_object() override {
    --depth_;
    return true;
  }
  bool start_array(std::size_t) override {
    if (++depth_ != 2 || key_ != "formats") wrong_kind();
    return true;
  }
  bool end_array() override {
    --depth_;
    return true;
  }
  bool key(std::string& name) override {
    if (depth_ != 1) return true;
    key_ = name;
    if (!std::count(std::begin(kMembers), std::end(kMembers), key_))
      fault("request/unknown-member", "请求里有不认识的 " + key_.substr(0, kLongestName));
    const bool again = std::count(met_.begin(), met_.end(), key_) > 0;
    if (again) fault("request/wrong-value", key_.substr(0, kLongestName) + " 给了两次");
    if (met_.size() <= std::size(kMembers)) met_.push_back(key_);
    return true;
  }
  bool string(std::string& value) override {
    if (depth_ == 2 && key_ == "formats") return add_format(value);
    if (depth_ != 1) return wrong_kind();
    if (key_ == "id") {
      emit::JsonWriter json;
      json.text(value);
      return set_id(json.take());
    }
    return set_text(value);
  }
  bool number_integer(number_integer_t value) override { return number(std::to_string(value)); }
  bool number_unsigned(number_unsigned_t value) override { return number(std::to_string(value)); }
  bool number_float(number_float_t, const std::string& printed) override { return number(printed); }
  bool null() override { return wrong_kind(); }
  bool boolean(bool) override { return wrong_kind(); }
  bool binary(binary_t&) override { return wrong_kind(); }
  bool parse_error(std::size_t place, const std::string&, const nlohmann::detail::exception&) override {
    fault("request/malformed", "请求不是一行完整的 JSON（第 " + std::to_string(place) + " 个字节读不下去）");
    return false;
  }

 private:
  static constexpr const char* kMembers[] = {"id", "path", "bytes", "name", "password", "formats"};

  bool number(std::string printed) {
    if (depth_ != 1 || key_ != "id") return wrong_kind();
    return set_id(std::move(printed));
  }
  bool set_id(std::string json) {
    while (json.ends_with('\n')) json.pop_back();
    if (id_.empty()) id_ = std::move(json);
    return true;
  }
  bool add_format(const std::string& name) {
    if (!is_format(name)) fault("request/wrong-value", "formats 里有不认识的格式");
    request_.formats += (request_.formats.empty() ? "" : ",") + name;
    return true;
  }
  bool set_text(std::string& value) {
    if (key_ == "formats") return wrong_kind();
    if (key_ == "bytes") {
      has_bytes_ = true;
      std::optional<std::string> bytes = text::from_base64(value);
      if (!bytes) fault("request/wrong-value", "bytes 不是 base64");
      if (bytes) request_.bytes = std::move(*bytes);
      return true;
    }
    const bool is_path = key_ == "path", is_name = key_ == "name";
    if (value.find('\0') != std::string::npos || ((is_path || is_name) && value.empty()) || (is_path && value == "-") ||
        (is_name && (value.size() > kLongestName || value.find('/') != std::string::npos || value.front() == '.')) ||
        (key_ == "password" && value.size() > kLongestPassword))
      return wrong_kind();
    (is_path ? request_.path : is_name ? request_.name : request_.password) = std::move(value);
    return true;
  }
  bool wrong_kind() {
    fault("request/wrong-value", depth_ == 0 || key_.empty() ? "请求应是一个 JSON 对象"
                                                             : key_.substr(0, kLongestName) + " 的值不对");
    return true;
  }
  void fault(const char* code, const std::string& sentence) {
    if (!fault_) fault_.emplace(code, "", sentence);
  }

  WorkerRequest& request_;
  std::string& id_;
  std::string key_;  // of the member at depth 1 that is being read
  std::vector<std::string> met_;
  std::size_t depth_ = 0;
  bool has_bytes_ = false;
  std::optional<Error> fault_;
};

}  // namespace

WorkerRequest read_request(std::string_view line, std::string& id) {
  WorkerRequest request;
  RequestReader reader(request, id);
  Json::sax_parse(line.begin(), line.end(), &reader);
  reader.check();
  request.id = id;
  return request;
}

batch::Descriptor open_document(const WorkerRequest& request) {
  if (!request.path.empty()) return batch::open_input(request.path);
  batch::Descriptor memory = batch::memory_file("request");
  if (!batch::write_whole(memory.get(), request.bytes) || lseek(memory.get(), 0, SEEK_SET) != 0)
    throw Error("batch/system", "", "系统资源不够（" + emit::system_reason(errno) + "），没有处理");
  return memory;
}

batch::Request document_request(const WorkerRequest& request) {
  const std::string name = !request.path.empty() ? request.path : !request.name.empty() ? request.name : "document";
  const batch::InputName input = batch::name_input(name);
  batch::Request document;
  document.name = input.shown;
  document.stem = input.stem;
  document.password = request.password;
  document.formats = request.formats;
  return document;
}

}  // namespace fenjie::cli
