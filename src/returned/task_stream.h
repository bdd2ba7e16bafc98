// A JSON file while it is parsed. Each task is read as soon as it is complete and does not stay in the tree: of a large
// file the tree would take ten times the room.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "model/task.h"
#include "returned/json_places.h"

namespace fenjie::returned {

/// Builds the tree for nlohmann's parser. Tasks are taken where the file begins as fenjie writes it (version, generator,
/// source); else they stay in the tree. @throws Error returned/json-shape
class TaskStream final : public nlohmann::json_sax<Json> {
 public:
  explicit TaskStream(int version) : version_(version) {}

  /// What is wrong with the file's syntax, when parsing failed: a number out of range, or the byte that cannot be read.
  struct Failure {
    bool out_of_range = false;
    std::size_t byte = 0;
  };
  const Failure& failure() const { return failure_; }
  /// The file without the tasks that were taken.
  const Json& tree() const { return root_; }
  /// Those of the notice `index`.
  std::vector<Task> take(std::size_t index);
  /// Places read with them; none when no task was taken.
  std::optional<JsonPlaces>& places() { return places_; }

  bool null() override { return add(nullptr); }
  bool boolean(bool value) override { return add(value); }
  bool number_integer(Json::number_integer_t value) override { return add(value); }
  bool number_unsigned(Json::number_unsigned_t value) override { return add(value); }
  bool number_float(Json::number_float_t value, const std::string&) override { return add(value); }
  bool string(std::string& value) override { return add(std::move(value)); }
  bool binary(Json::binary_t& value) override { return add(std::move(value)); }
  bool start_object(std::size_t) override { return open(Json::object()); }
  bool key(std::string& key) override;
  bool end_object() override;
  bool start_array(std::size_t) override { return open(Json::array()); }
  bool end_array() override;
  bool parse_error(std::size_t byte, const std::string& token, const nlohmann::detail::exception& error) override;

 private:
  Json& put(Json value);
  bool add(Json value);
  bool open(Json value);
  void read_source(const Json& source);
  void read_task_of(const Json& task);

  int version_;
  Json root_;
  std::vector<Json*> open_;       // objects and arrays that have not ended, the file first
  std::vector<std::string> keys_;  // one each: the key that its next value gets
  std::size_t notice_ = 0;
  std::string source_;
  std::optional<JsonPlaces> places_;  // once the source is known
  std::vector<std::vector<Task>> tasks_;
  Failure failure_;
};

}  // namespace fenjie::returned
