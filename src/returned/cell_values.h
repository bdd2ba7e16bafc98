// What a cell's XML means.
#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace fenjie::returned {

/// What a number format makes of a number: a day (yyyy-mm-dd), a month (yyyy"年"m"月"), either without its year (m"月"d"日"),
/// hundredths (0%), or a number.
enum class NumberForm { number, day, month, day_of_year, month_of_year, percent };
NumberForm number_form(int format);             ///< of the formats that have a number alone
NumberForm number_form(std::string_view code);

/// The text of a string item (shared or inline), its runs joined, without phonetic readings; see clean_text().
std::string rich_text(const pugi::xml_node& item);

/// `text` with escapes of control characters undone (_x000D_), line breaks as '\n', and no blanks around it.
/// @throws Error returned/not-a-workbook when it is no valid UTF-8
std::string clean_text(std::string_view text);

/// 13 for "13.0", 0.1 for "0.10000000000000001"; as it is when it is no number.
std::string number_text(std::string_view digits);
/// 85% for "0.85".
std::string percent_text(std::string_view digits);

/// What a date cell shows, nothing when it holds no day: 2022-03-02; 2025年7月, for which Excel keeps the first day, another
/// day in full; 3月15日 where the year is not shown, for Excel puts the year in which it was typed.
std::optional<std::string> date_text(std::string_view digits, NumberForm form, bool days_from_1904);

}  // namespace fenjie::returned
