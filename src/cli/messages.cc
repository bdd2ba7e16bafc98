#include "cli/messages.h"

#include <algorithm>
#include <cstdio>

namespace fenjie::cli {
namespace {

std::string one_line(std::string text) {
  for (char& byte : text)
    if (byte == '\n') byte = '?';
  return text;
}

/// （1 错误 2 警告）, kinds without any left out.
std::string by_severity(const batch::DoubtCounts& counts) {
  std::string result;
  const auto add = [&result](std::size_t count, Severity severity) {
    if (count == 0) return;
    if (!result.empty()) result += ' ';
    result += std::to_string(count) + " " + severity_word(severity);
  };
  add(counts.errors, Severity::error);
  add(counts.warnings, Severity::warning);
  add(counts.infos, Severity::info);
  return "（" + result + "）";
}

}  // namespace

void say(std::string text) {
  for (char& byte : text)
    if ((static_cast<unsigned char>(byte) < 0x20 && byte != '\n') || byte == 0x7f) byte = '?';
  text += '\n';
  std::fwrite(text.data(), 1, text.size(), stderr);
}

void say_error(const std::string& file, std::string_view sentence) {
  say("fenjie: " + one_line(file) + ": " + std::string(sentence));
}

void say_error(const Error& error, const std::string& file) {
  const std::string place = error.file().empty() ? file : error.file();
  say_error(error.line() > 0 ? place + ":" + std::to_string(error.line()) : place, error.what());
}

void say_summary(const batch::Summary& summary, bool with_doubts) {
  const batch::DoubtCounts& counts = summary.doubts;
  const std::size_t doubts = counts.errors + counts.warnings + counts.infos;
  say(one_line(summary.file) + "：" + std::to_string(summary.notices) + " 份公文，" + std::to_string(summary.tasks) +
      " 项任务，" + (summary.edits > 0 ? "记有 " + std::to_string(summary.edits) + " 处改动，" : "") + (doubts == 0 ? "没有校核提示" : std::to_string(doubts) + " 条校核提示" + by_severity(counts)));
  if (!with_doubts) return;
  for (const batch::ShownDoubt& doubt : summary.shown)
    say("  " + std::string(severity_word(doubt.severity)) + " " + doubt.code + "：" + one_line(doubt.message));
  const auto grave = std::count_if(summary.shown.begin(), summary.shown.end(), [](const batch::ShownDoubt& doubt) { return doubt.severity != Severity::info; });
  const std::size_t unshown = counts.errors + counts.warnings - static_cast<std::size_t>(grave);
  if (unshown > 0) say("  ……另有 " + std::to_string(unshown) + " 条，见结果中的校核提示");
}

}  // namespace fenjie::cli
