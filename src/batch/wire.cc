#include "batch/wire.h"

#include <cstring>

#include "model/error.h"

namespace fenjie::batch {

void Packer::number(std::uint64_t value) {
  char bytes[sizeof value];
  std::memcpy(bytes, &value, sizeof value);
  bytes_.append(bytes, sizeof value);
}

void Packer::text(std::string_view value) {
  number(value.size());
  bytes_ += value;
}

std::string_view Unpacker::take(std::uint64_t size) {
  if (size > rest_.size()) throw Error("batch/bad-answer", "", "读取进程的答复不完整，没有处理");
  const std::string_view taken = rest_.substr(0, size);
  rest_.remove_prefix(size);
  return taken;
}

std::uint64_t Unpacker::number() {
  std::uint64_t value = 0;
  std::memcpy(&value, take(sizeof value).data(), sizeof value);
  return value;
}

std::size_t Unpacker::count() {
  const std::uint64_t value = number();
  if (value > rest_.size()) take(value);
  return value;
}

std::string Unpacker::text() { return std::string(take(number())); }

}  // namespace fenjie::batch
