#include "returned/task_stream.h"

#include <utility>

#include "returned/json_parts.h"

namespace fenjie::returned {
namespace {

// How many objects and arrays are open inside of the file, a notice and a task.
constexpr std::size_t kInFile = 1, kInNotice = 3, kInTask = 5;
constexpr int kOutOfRange = 406;  // nlohmann's number for a number that no double holds

}  // namespace

Json& TaskStream::put(Json value) {
  if (open_.empty()) return root_ = std::move(value);
  Json& parent = *open_.back();
  if (parent.is_object()) {
    Json& member = parent[keys_.back()];
    member = std::move(value);
    return member;
  }
  parent.push_back(std::move(value));
  return parent.back();
}

bool TaskStream::add(Json value) {
  put(std::move(value));
  return true;
}

bool TaskStream::open(Json value) {
  open_.push_back(&put(std::move(value)));
  keys_.emplace_back();
  return true;
}

bool TaskStream::key(std::string& key) {
  keys_.back() = std::move(key);
  return true;
}

bool TaskStream::end_object() {
  const Json* ended = open_.back();
  const bool in_notices = keys_.front() == "notices";
  const bool is_task = places_ && open_.size() == kInTask && in_notices && keys_[kInNotice - 1] == "tasks";
  if (open_.size() == kInFile + 1 && keys_.front() == "source") read_source(*ended);
  if (is_task) read_task_of(*ended);
  if (open_.size() == kInNotice && in_notices) ++notice_;
  open_.pop_back();
  keys_.pop_back();
  if (is_task) open_.back()->get_ref<Json::array_t&>().pop_back();
  return true;
}

bool TaskStream::end_array() {
  open_.pop_back();
  keys_.pop_back();
  return true;
}

bool TaskStream::parse_error(std::size_t byte, const std::string&, const nlohmann::detail::exception& error) {
  failure_ = {error.id == kOutOfRange, byte};
  return false;
}

void TaskStream::read_source(const Json& source) {
  const auto text = source.find("text");
  const auto version = root_.find("schema_version");
  const auto generator = root_.find("generator");
  const bool ours = version != root_.end() && *version == version_ && generator != root_.end() && generator->is_object() &&
                    generator->value("name", Json()) == "fenjie";
  if (!ours || places_ || text == source.end() || !text->is_string()) return;
  source_ = text->get<std::string>();
  places_.emplace(source_);
}

void TaskStream::read_task_of(const Json& task) {
  static const Json kNothing;
  const JsonValue root(kNothing), notices(kNothing, root, "notices"), notice(kNothing, notices, notice_),
      tasks(kNothing, notice, "tasks");
  tasks_.resize(notice_ + 1);
  tasks_[notice_].push_back(read_task(JsonValue(task, tasks, tasks_[notice_].size()), *places_));
}

std::vector<Task> TaskStream::take(std::size_t index) {
  return index < tasks_.size() ? std::exchange(tasks_[index], {}) : std::vector<Task>();
}

}  // namespace fenjie::returned
