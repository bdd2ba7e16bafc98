#include "returned/cell_values.h"

#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>

#include "model/error.h"
#include "returned/xml_part.h"
#include "sheets/cell_text.h"
#include "text/encoding.h"

namespace fenjie::returned {
namespace {

std::optional<double> parse_number(std::string_view digits) {
  double number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc() || end != digits.data() + digits.size() || !std::isfinite(number)) return std::nullopt;
  return number;
}

std::string shortest(double number) {
  char text[64];
  std::snprintf(text, sizeof text, "%.15g", number);
  return text;
}

std::optional<std::chrono::year_month_day> day_of_serial(std::string_view digits, bool days_from_1904) {
  constexpr double kLastDay = 2958465;  // 9999-12-31
  const std::optional<double> number = parse_number(digits);
  if (!number) return std::nullopt;
  const double serial = std::floor(*number) + (days_from_1904 ? 1462 : 0);
  if (serial < 1 || serial > kLastDay) return std::nullopt;
  const std::chrono::sys_days zero = std::chrono::year(1899) / 12 / 30;
  return zero + std::chrono::days(static_cast<int>(serial));
}

}  // namespace

NumberForm number_form(int format) {
  if (format == 9 || format == 10) return NumberForm::percent;
  for (const int month : {17, 27, 36, 50, 52, 57})
    if (format == month) return NumberForm::month;
  for (const int day : {16, 28, 29, 51, 53, 54, 58})  // d-mmm, m"月"d"日"
    if (format == day) return NumberForm::day_of_year;
  const bool is_day = (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 50 && format <= 58);
  return is_day ? NumberForm::day : NumberForm::number;
}

NumberForm number_form(std::string_view code) {
  bool quoted = false, bracketed = false, has_year = false, has_month = false, has_day = false, has_time = false;
  for (std::size_t i = 0; i < code.size(); ++i) {
    const char c = code[i];
    if (c == '\\' || c == '_' || c == '*') {
      ++i;
      continue;
    }
    if (c == '"') quoted = !quoted;
    if (c == '[') bracketed = true;
    if (c == ']') bracketed = false;
    if (quoted || bracketed) continue;
    if (c == '%') return NumberForm::percent;
    has_day = has_day || c == 'd' || c == 'D';
    has_year = has_year || c == 'y' || c == 'Y';
    has_month = has_month || c == 'm' || c == 'M';
    has_time = has_time || c == 'h' || c == 'H' || c == 's' || c == 'S';
  }
  if (has_day) return has_year || !has_month ? NumberForm::day : NumberForm::day_of_year;
  if (has_month && !has_time) return has_year ? NumberForm::month : NumberForm::month_of_year;
  return has_year ? NumberForm::day : NumberForm::number;
}

std::string rich_text(const pugi::xml_node& item) {
  std::string text;
  for (const pugi::xml_node& node : item.children()) {
    if (is(node, "t")) text += node.text().get();
    if (is(node, "r")) text += child(node, "t").text().get();
  }
  return clean_text(text);
}

std::string clean_text(std::string_view text) {
  if (!text::is_utf8(text))
    throw Error("returned/not-a-workbook", "",
                "工作簿里有不是文字的单元格（编码已损坏），请用 Excel 或 WPS 打开后另存为 .xlsx 再试");
  return sheets::read_back(text);
}

std::string number_text(std::string_view digits) {
  const std::optional<double> number = parse_number(digits);
  return number ? shortest(*number) : std::string(digits);
}

std::string percent_text(std::string_view digits) {
  const std::optional<double> number = parse_number(digits);
  return number ? shortest(*number * 100) + "%" : std::string(digits);
}

std::optional<std::string> date_text(std::string_view digits, NumberForm form, bool days_from_1904) {
  const auto date = day_of_serial(digits, days_from_1904);
  if (!date) return std::nullopt;
  const int year = static_cast<int>(date->year());
  const unsigned month = static_cast<unsigned>(date->month()), day = static_cast<unsigned>(date->day());
  const std::string month_text = std::to_string(month) + "月";
  if (form == NumberForm::month && day == 1) return std::to_string(year) + "年" + month_text;
  if (form == NumberForm::month_of_year && day == 1) return month_text;
  if (form == NumberForm::day_of_year || form == NumberForm::month_of_year) return month_text + std::to_string(day) + "日";
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", year, month, day);
  return text;
}

}  // namespace fenjie::returned
