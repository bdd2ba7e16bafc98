// What tells a result as fenjie wrote it from one that somebody may have changed since: a seal, which is a digest of the
// file, in the file itself. A workbook has it among its properties, JSON as its last member, HTML and Markdown in a comment
// at their end. CSV and calendars have no place for one: they are known by how fenjie begins them, as no other program does.
//
// Rejected: a list of digests beside the results (a hidden file wherever somebody converts, wrong once a result is copied
// away, and two runs would have to share it); dates of files (lost in a copy).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace fenjie::emit {

inline constexpr std::size_t kMostSealBytes = 128;  ///< that sealed_text() adds

/// How each CSV begins. Its first head is quoted without need, which no office program does that writes the file again.
inline constexpr std::string_view kCsvBegin = "\xEF\xBB\xBF\"公文\",";
/// How each calendar begins. A program that writes it again says its own name in PRODID.
inline constexpr std::string_view kCalendarBegin = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//fenjie//fenjie//ZH\r\n";

/// `content` with its seal, for a file of this name: .json (an object over several lines), .html, .md. Others are given back.
std::string sealed_text(std::string_view name, std::string content);

/// Whether the file at `path` may hold what nobody wants to lose: fenjie did not write it, or it was changed since.
/// False when there is none, it is empty, or no ordinary file.
bool may_hold_changes(const std::string& path);

}  // namespace fenjie::emit
