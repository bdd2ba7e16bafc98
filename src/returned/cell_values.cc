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

}  // namespace

NumberForm number_form(int format) {
  if (format == 9 || format == 10) return NumberForm::percent;
  for (const int month : {17, 27, 36, 50, 52, 57})
    if (format == month) return NumberForm::month;
  const bool is_day = (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 50 && format <= 58);
  return is_day ? NumberForm::day : NumberForm::number;
}

NumberForm number_form(std::string_view code) {
  bool quoted = false, bracketed = false, has_year = false, has_month = false, has_time = false;
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
    if (c == 'd' || c == 'D') return NumberForm::day;
    if (c == '%') return NumberForm::percent;
    has_year = has_year || c == 'y' || c == 'Y';
    has_month = has_month || c == 'm' || c == 'M';
    has_time = has_time || c == 'h' || c == 'H' || c == 's' || c == 'S';
  }
  if (has_month && !has_time) return NumberForm::month;
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

std::optional<std::string> day_of_serial(std::string_view digits, bool days_from_1904) {
  constexpr double kLastDay = 2958465;  // 9999-12-31
  const std::optional<double> number = parse_number(digits);
  if (!number) return std::nullopt;
  const double serial = std::floor(*number) + (days_from_1904 ? 1462 : 0);
  if (serial < 1 || serial > kLastDay) return std::nullopt;
  const std::chrono::sys_days zero = std::chrono::year(1899) / 12 / 30;
  const std::chrono::year_month_day day(zero + std::chrono::days(static_cast<int>(serial)));
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                static_cast<unsigned>(day.day()));
  return text;
}

std::optional<std::string> month_of_serial(std::string_view digits, bool days_from_1904) {
  std::optional<std::string> day = day_of_serial(digits, days_from_1904);
  if (!day || !day->ends_with("-01")) return day;
  const std::size_t month = day->find('-') + 1;
  return day->substr(0, month - 1) + "年" + day->substr(month + ((*day)[month] == '0'), (*day)[month] == '0' ? 1 : 2) + "月";
}

}  // namespace fenjie::returned
