#include "batch/line_reader.h"

#include <unistd.h>

#include <cerrno>

#include "emit/system_reason.h"
#include "model/error.h"

namespace fenjie::batch {
namespace {
constexpr std::size_t kBlock = 64u << 10;
}

std::optional<LineReader::Line> LineReader::next() {
  const std::size_t end = held_.find('\n', searched_);
  if (end != std::string::npos) {
    Line line = take(end - begin_);
    begin_ = searched_ = end + 1;
    return line;
  }
  if (at_end_ && (passing_over_ || begin_ < held_.size())) {
    Line line = take(held_.size() - begin_);
    held_.clear();
    begin_ = searched_ = 0;
    return line;
  }
  held_.erase(0, begin_);
  begin_ = 0;
  passing_over_ |= held_.size() > longest_;
  if (passing_over_) held_ = {};
  searched_ = held_.size();
  return std::nullopt;
}

LineReader::Line LineReader::take(std::size_t size) {
  const bool too_long = passing_over_ || size > longest_;
  passing_over_ = false;
  return {too_long ? std::string() : held_.substr(begin_, size), too_long};
}

void LineReader::read_more() {
  const std::size_t had = held_.size();
  held_.resize(had + kBlock);
  ssize_t count = 0;
  do {
    count = read(file_, held_.data() + had, kBlock);
  } while (count < 0 && errno == EINTR);
  const int reason = errno;
  held_.resize(had + static_cast<std::size_t>(count > 0 ? count : 0));
  if (count < 0) throw Error("input/unreadable", "", "读不了请求（" + emit::system_reason(reason) + "）");
  at_end_ = count == 0;
}

}  // namespace fenjie::batch
