// What tells a result as fenjie wrote it from one that somebody may have changed since, and from one that holds what
// somebody changed earlier and `regenerate` read back: a seal, which is a digest of the file, in the file itself. A workbook
// has it among its properties, JSON as its last member, HTML and Markdown in a comment at their end, a calendar as a property
// at its beginning, CSV in its quotes (csv_seal.h).
//
// Rejected: a list of digests beside the results (a hidden file wherever somebody converts, wrong once a result is copied
// away, and two runs would have to share it); dates of files (lost in a copy).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace fenjie::emit {

inline constexpr std::size_t kMostSealBytes = 128;  ///< that sealed_text() adds

/// How each CSV begins. Its first head is quoted without need, too.
inline constexpr std::string_view kCsvBegin = "\xEF\xBB\xBF\"公文\",";
/// How each calendar begins; its seal is the next property.
inline constexpr std::string_view kCalendarBegin = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//fenjie//fenjie//ZH\r\n";

/// What a file in the way of a result is.
enum class Standing {
  replaceable,  ///< there is none, it is empty, no ordinary file, or as fenjie wrote it from a source
  holds_edits,  ///< as fenjie wrote it, with what somebody had changed in an earlier result: not in the source
  changed,      ///< fenjie did not write it, or it was changed since
};

/// `content` with its seal, for a file of this name: .json (an object over several lines), .html, .md, .csv, .ics. Others are given back.
/// @param holds_edits see Standing
std::string sealed_text(std::string_view name, std::string content, bool holds_edits = false);

/// Of the file at `path`. A text whose line ends were changed, and JSON whose blanks were, stand as they were written.
Standing standing_of(const std::string& path);

/// Whether a page, a table or a calendar (.html, .md, .csv, .ics) is one that fenjie wrote, changed since or not.
bool is_own_text(const std::string& path);

}  // namespace fenjie::emit
