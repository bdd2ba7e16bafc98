#include "batch/answer.h"

#include "batch/wire.h"

namespace fenjie::batch {
namespace {

enum Kind : std::uint64_t { kAnswer = 0x66656e01, kError = 0x66656e02 };

[[noreturn]] void refuse() { throw Error("batch/bad-answer", "", "读取进程的答复不对，没有处理"); }

Summary unpack_summary(Unpacker& from) {
  Summary summary;
  summary.file = from.text();
  summary.sha256 = from.text();
  for (std::size_t* count : {&summary.pages, &summary.notices, &summary.tasks, &summary.edits, &summary.doubts.errors,
                             &summary.doubts.warnings, &summary.doubts.infos})
    *count = from.number();
  for (std::size_t left = from.count(); left > 0; --left) {
    ShownDoubt doubt;
    const std::uint64_t severity = from.number();
    if (severity > static_cast<std::uint64_t>(Severity::error)) refuse();
    doubt.severity = static_cast<Severity>(severity);
    doubt.code = from.text();
    doubt.message = from.text();
    summary.shown.push_back(std::move(doubt));
  }
  return summary;
}

[[noreturn]] void throw_packed_error(Unpacker& from) {
  const std::string code = from.text(), file = from.text(), message = from.text();
  throw Error(code, file, message, static_cast<int>(from.number()));
}

/// STEM…, or a file in a folder of its own beside it: STEM-按单位/教育局.xlsx.
bool is_expected(const std::string& name, const std::string& stem) {
  if (!name.starts_with(stem)) return false;
  const std::size_t slash = name.find('/');
  if (slash == std::string::npos) return true;
  return slash > stem.size() && name.find('/', slash + 1) == std::string::npos && slash + 1 < name.size() &&
         name[slash + 1] != '.';
}

}  // namespace

void pack(const Answer& answer, const std::function<void(std::string_view)>& take) {
  Packer to;
  to.number(kAnswer);
  const Summary& summary = answer.summary;
  to.text(summary.file);
  to.text(summary.sha256);
  for (const std::size_t count : {summary.pages, summary.notices, summary.tasks, summary.edits, summary.doubts.errors,
                                  summary.doubts.warnings, summary.doubts.infos})
    to.number(count);
  to.number(summary.shown.size());
  for (const ShownDoubt& doubt : summary.shown) {
    to.number(static_cast<std::uint64_t>(doubt.severity));
    to.text(doubt.code);
    to.text(doubt.message);
  }
  to.number(answer.results.size());
  for (const Result& result : answer.results) {
    to.text(result.name);
    to.number(result.content.size());
    take(to.take());
    take(result.content);
  }
  take(to.take());
}

std::string pack(const Error& error) {
  Packer to;
  to.number(kError);
  to.text(error.code());
  to.text(error.file());
  to.text(error.what());
  to.number(static_cast<std::uint64_t>(error.line()));
  return to.take();
}

Answer unpack(std::string_view bytes, const std::string& stem) {
  Unpacker from(bytes);
  const std::uint64_t kind = from.number();
  if (kind == kError) throw_packed_error(from);
  if (kind != kAnswer) refuse();
  Answer answer;
  answer.summary = unpack_summary(from);
  for (std::size_t left = from.count(); left > 0; --left) {
    Result result;
    result.name = from.text();
    result.content = from.text();
    if (!is_expected(result.name, stem)) refuse();
    answer.results.push_back(std::move(result));
  }
  return answer;
}

}  // namespace fenjie::batch
