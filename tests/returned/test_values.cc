// What a clerk types into cells, and where rows went.
#include "returned/cell_values.h"
#include "returned/changes.h"
#include "returned/task_order.h"
#include "returned/value_lists.h"
#include "sheets/carried.h"
#include "sheets/cell_text.h"
#include "model/error.h"
#include "support/catch.h"

using namespace fenjie;
using namespace fenjie::returned;

namespace {

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += part + "|";
  return text;
}

}  // namespace

TEST_CASE("returned: names in a cell, as they are typed") {
  struct {
    const char *cell, *names;
  } const cases[] = {
      {"市教育局；市民政局", "市教育局|市民政局|"},
      {"市教育局、市民政局，市财政局,市林业局;市水利局", "市教育局|市民政局|市财政局|市林业局|市水利局|"},
      {" 市教育局 \n\n市民政局\n", "市教育局|市民政局|"},
      {"各乡镇、街道；市民政局", "各乡镇、街道|市民政局|"},
      {"；；", ""},
      {"", ""},
  };
  for (const auto& entry : cases) {
    INFO(entry.cell);
    CHECK(joined(names_in(entry.cell, {"各乡镇、街道"})) == entry.names);
  }
}

TEST_CASE("returned: units in a cell, where marks may stand inside of a name") {
  struct {
    const char *cell, *units;
  } const cases[] = {
      {"各市、县（市、区）人民政府；市财政局", "各市、县（市、区）人民政府|市财政局|"},
      {"市教育局、各市、县政府，市民政局", "市教育局|各市、县政府，市民政局|"},
      {"市水利局、市教育局，各高校书记、校长\n市民政局", "市水利局|市教育局|各高校书记、校长|市民政局|"},
      {"各乡镇、街道", "各乡镇、街道|"},
      {"、；", ""},
  };
  for (const auto& entry : cases) {
    INFO(entry.cell);
    CHECK(joined(units_in(entry.cell, {"各乡镇、街道", "市教育局"})) == entry.units);
  }
}

TEST_CASE("returned: numbers and days as other programs store them") {
  CHECK(number_text("13.0") == "13");
  CHECK(number_text("0.10000000000000001") == "0.1");
  CHECK(number_text("1E+3") == "1000");
  CHECK(number_text("nan") == "nan");
  CHECK(date_text("44652", NumberForm::day, false) == "2022-04-01");
  CHECK(date_text("44652.75", NumberForm::day, false) == "2022-04-01");
  CHECK(date_text("43190", NumberForm::day, true) == "2022-04-01");
  CHECK(date_text("45839", NumberForm::month, false) == "2025年7月");
  CHECK(date_text("46357", NumberForm::month, false) == "2026年12月");
  CHECK(date_text("45858", NumberForm::month, false) == "2025-07-20");
  CHECK(date_text("46096", NumberForm::day_of_year, false) == "3月15日");
  CHECK(date_text("46082", NumberForm::month_of_year, false) == "3月");
  for (const char* none : {"0", "-1", "2958466", "1e300", "x", ""}) CHECK_FALSE(date_text(none, NumberForm::day, false));
}

TEST_CASE("returned: which formats show dates") {
  for (const char* code : {"yyyy-mm-dd", "yyyy\"年\"m\"月\"d\"日\"", "[$-804]d mmm yy"}) CHECK(number_form(code) == NumberForm::day);
  for (const char* code : {"m\"月\"d\"日\"", "DD/MM"}) CHECK(number_form(code) == NumberForm::day_of_year);
  for (const char* code : {"yyyy\"年\"m\"月\"", "mmm-yy"}) CHECK(number_form(code) == NumberForm::month);
  CHECK(number_form("m\"月\"") == NumberForm::month_of_year);
  for (const char* code : {"mm:ss", "h:mm AM/PM"}) CHECK(number_form(code) == NumberForm::number);
  CHECK(number_form(57) == NumberForm::month);
  CHECK(number_form(58) == NumberForm::day_of_year);
  for (const char* code : {"General", "0.00", "#,##0\"day\"", "[Red]0", "\\d0", "@"}) CHECK(number_form(code) == NumberForm::number);
  for (const char* code : {"0%", "0.00%;[Red]-0.0%"}) CHECK(number_form(code) == NumberForm::percent);
  for (const char* code : {"0\\%", "0\"%\""}) CHECK(number_form(code) == NumberForm::number);
  CHECK(number_form(14) == NumberForm::day);
  CHECK(number_form(9) == NumberForm::percent);
  CHECK(number_form(2) == NumberForm::number);
}

TEST_CASE("returned: the fewest rows are said to be moved") {
  struct {
    std::vector<std::size_t> order, moved;
  } const cases[] = {
      {{0, 1, 2, 3}, {}}, {{3, 0, 1, 2}, {0}}, {{1, 2, 3, 0}, {3}}, {{0, 2, 1, 3}, {1}}, {{2, 1, 0}, {0, 2}}, {{2, 1, 0, 3, 4, 5}, {0, 2}},
      {{0, 3, 2, 1}, {1, 3}}, {{3, 4, 2, 0, 1}, {0, 1}}, {{}, {}}, {{5}, {}},
  };
  for (const auto& entry : cases) CHECK(moved_places(entry.order) == entry.moved);
}

TEST_CASE("returned: likeness of two texts") {
  CHECK(likeness("做好工作", "做好工作") == 1);
  CHECK(likeness("做好工作", "做好教育工作") == 4.0 / 6);
  CHECK(likeness("甲", "乙") == 0);
}

TEST_CASE("cells: what is stored is read back as it was") {
  for (const char* text : {"_x0041_", "a\nb", "_x005F_", "汉字_x000D_", "一　二"}) {
    INFO(text);
    CHECK(sheets::read_back(sheets::storable(text)) == sheets::read_back(sheets::storable(sheets::read_back(sheets::storable(text)))));
    CHECK(same_text(text, sheets::read_back(sheets::storable(text))));
  }
  CHECK(sheets::read_back("a_x000D_\nb\r\nc\r") == "a\nb\nc");
}

TEST_CASE("carried: JSON is packed and unpacked, damage is told") {
  for (std::size_t size : {0, 1, 2, 3, 4, 1000, 100000}) {
    std::string json;
    for (std::size_t i = 0; i < size; ++i) json += static_cast<char>('!' + (i * i) % 90);
    CHECK(sheets::unpack(sheets::pack(json)) == json);
  }
  std::string packed = sheets::pack(std::string(1000, 'x') + "y");
  packed[packed.size() - 6] = packed[packed.size() - 6] == 'A' ? 'B' : 'A';
  CHECK_THROWS_AS(sheets::unpack(packed), Error);
  for (const char* wrong : {"", "5", "5 abc", "x y z", "99999999999999999999 a b", "400000000 a eJwr"})
    CHECK_THROWS_AS(sheets::unpack(wrong), Error);
}
