#include "names/told_deadlines.h"

#include <algorithm>
#include <cstddef>

#include "text/fold.h"

namespace fenjie::names {
namespace {

constexpr std::size_t kYearDigits = 4;

/// 2024年新增30名 beside 12月底前 of that year, or any day of it in a column.
bool is_told_closer(const Deadline& aim, const std::vector<Deadline>& all) {
  return std::any_of(all.begin(), all.end(), [&](const Deadline& other) {
    const bool same_year = !other.due.empty() && other.due.compare(0, kYearDigits, aim.due, 0, kYearDigits) == 0;
    return same_year && !is_aim(other) && (!is_told(other) || other.due == aim.due);
  });
}

}  // namespace

bool is_told(const Deadline& deadline) { return deadline.text.rule.starts_with("deadline."); }

bool is_aim(const Deadline& deadline) { return deadline.text.rule.starts_with("deadline.aim-"); }

void leave_out_aims(std::vector<Deadline>& deadlines, std::string_view issued_on) {
  const std::vector<Deadline> all = deadlines;
  std::erase_if(deadlines, [&](const Deadline& deadline) {
    const bool past = !deadline.due.empty() && deadline.due < issued_on;
    return is_aim(deadline) && (past || is_told_closer(deadline, all));
  });
}

void leave_out_repeated(std::vector<Deadline>& deadlines) {
  for (std::size_t i = deadlines.size(); i-- > 1;) {
    const Deadline& later = deadlines[i];
    const auto same = [&](const Deadline& d) {
      const bool told_so = !later.due.empty() || text::fold(d.text.value) == text::fold(later.text.value);  // 每季度 has no day
      return told_so && d.due == later.due && d.kind == later.kind && d.precision == later.precision;
    };
    const auto here = deadlines.begin() + static_cast<std::ptrdiff_t>(i);
    if (is_told(later) && std::any_of(deadlines.begin(), here, same)) deadlines.erase(here);
  }
}

}  // namespace fenjie::names
