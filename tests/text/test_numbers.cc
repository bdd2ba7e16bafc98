#include "support/catch.h"
#include "text/dates.h"
#include "text/numerals.h"

using namespace fenjie;

TEST_CASE("numerals of every script") {
  struct Case {
    const char* printed;
    std::optional<int> value;
  };
  for (const Case& c : std::vector<Case>{{"13", 13},
                                         {"１３", 13},
                                         {"十三", 13},
                                         {"二十", 20},
                                         {"一百零二", 102},
                                         {"一百二十", 120},
                                         {"二〇二二", 2022},
                                         {"①", 1},
                                         {"1️⃣0", 10},
                                         {"🔟", 10},
                                         {"❸", 3},
                                         {"⓫", 11},
                                         {"二OO八", 2008},
                                         {"⑴", 1},
                                         {"㈡", 2},
                                         {"三万六千", 36000},
                                         {"两", 2},
                                         {"", {}},
                                         {"十三个", {}},
                                         {"二十三四", {}},
                                         {"99999999999", {}}}) {
    CAPTURE(c.printed);
    CHECK(text::numeral(c.printed) == c.value);
  }
}

TEST_CASE("a day that no calendar has") {
  struct Case {
    const char *printed, *day;
  };
  for (const Case& c : std::vector<Case>{{"2月30日", "2月30日"},
                                         {"请于2023年2月29日前报送", "2023年2月29日"},
                                         {"2024年2月29日", ""},
                                         {"2月29日", ""},
                                         {"13月1日前", "13月1日"},
                                         {"3月15日至4月31日", "4月31日"},
                                         {"2023年3月", ""},
                                         {"15个工作日", ""},
                                         {"每月32日", ""}}) {
    CAPTURE(c.printed);
    CHECK(text::day_that_is_none(c.printed) == c.day);
  }
}

TEST_CASE("dates as printed") {
  struct Case {
    const char *printed, *iso;
  };
  for (const Case& c : std::vector<Case>{{"2022 年 3月 2日", "2022-03-02"},
                                         {"二〇二二年三月二日", "2022-03-02"},
                                         {"2022-3-2", "2022-03-02"},
                                         {"2022.12.31", "2022-12-31"},
                                         {"2022年2月30日", ""},
                                         {"3月2日", ""},
                                         {"2022年", ""},
                                         {"2024/2/29", "2024-02-29"}}) {
    CAPTURE(c.printed);
    const auto date = text::parse_date(c.printed);
    CHECK((date ? text::iso(*date) : "") == c.iso);
  }
  CHECK(text::weekday({2023, 1, 7}) == 6);
  CHECK(text::last_day(2024, 2) == 29);
  CHECK(text::days_after({2024, 2, 20}, 30) == text::Date{2024, 3, 21});
  CHECK(text::months_after({2023, 12, 31}, 2) == text::Date{2024, 2, 29});
}
