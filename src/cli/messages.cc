#include "cli/messages.h"

#include <unistd.h>

#include <cstdio>

namespace fenjie::cli {
namespace {

constexpr std::size_t kShownDoubts = 20;

void say(std::string text) {
  for (char& byte : text)
    if ((static_cast<unsigned char>(byte) < 0x20 && byte != '\n') || byte == 0x7f) byte = '?';
  text += '\n';
  std::fwrite(text.data(), 1, text.size(), stderr);
}

std::string one_line(std::string text) {
  for (char& byte : text)
    if (byte == '\n') byte = '?';
  return text;
}

/// （1 错误 2 警告）, kinds without any left out.
std::string by_severity(const DoubtCounts& counts) {
  std::string result;
  const auto add = [&result](std::size_t count, const char* word) {
    if (count == 0) return;
    if (!result.empty()) result += ' ';
    result += std::to_string(count) + " " + word;
  };
  add(counts.errors, "错误");
  add(counts.warnings, "警告");
  add(counts.infos, "提醒");
  return "（" + result + "）";
}

}  // namespace

void say_error(const std::string& file, std::string_view sentence) {
  say("fenjie: " + one_line(file) + ": " + std::string(sentence));
}

void say_error(const Error& error, const std::string& file) {
  const std::string place = error.file().empty() ? file : error.file();
  say_error(error.line() > 0 ? place + ":" + std::to_string(error.line()) : place, error.what());
}

DoubtCounts count_doubts(const Extraction& extraction) {
  DoubtCounts counts;
  for (const Diagnostic& diagnostic : extraction.diagnostics) {
    counts.errors += diagnostic.severity == Severity::error;
    counts.warnings += diagnostic.severity == Severity::warning;
    counts.infos += diagnostic.severity == Severity::info;
  }
  return counts;
}

void say_summary(const Extraction& extraction) {
  std::size_t tasks = 0;
  for (const Notice& notice : extraction.notices) tasks += notice.tasks.size();
  const std::size_t doubts = extraction.diagnostics.size();
  const DoubtCounts counts = count_doubts(extraction);
  say(extraction.file.name + "：" + std::to_string(extraction.notices.size()) + " 份公文，" + std::to_string(tasks) +
      " 项任务，" + (doubts == 0 ? "没有校核提示" : std::to_string(doubts) + " 条校核提示" + by_severity(counts)));
  std::size_t shown = 0;
  for (const Diagnostic& diagnostic : extraction.diagnostics) {
    if (diagnostic.severity == Severity::info) continue;
    if (shown++ == kShownDoubts) break;
    say(std::string(diagnostic.severity == Severity::error ? "  错误 " : "  警告 ") + diagnostic.code + "：" +
        one_line(diagnostic.message));
  }
  if (counts.errors + counts.warnings > kShownDoubts)
    say("  ……另有 " + std::to_string(counts.errors + counts.warnings - kShownDoubts) + " 条，见结果中的校核提示");
}

Progress::Progress(std::size_t total, bool quiet)
    : total_(total), visible_(!quiet && total > 1 && isatty(STDERR_FILENO) != 0) {}

void Progress::show(std::size_t index, const std::string& file) const {
  if (visible_) std::fprintf(stderr, "\r\033[K%zu/%zu %s", index + 1, total_, one_line(file).c_str());
}

void Progress::clear() const {
  if (visible_) std::fputs("\r\033[K", stderr);
}

}  // namespace fenjie::cli
