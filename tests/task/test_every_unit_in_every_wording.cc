// Each of some 270 real names of departments in each wording of a responsibility: a name that begins or ends like a word of the
// wording (商务部, 医保局会同体育总局, 县政协办, 开发区管委会和各地区) must not be cut by it.
#include <array>
#include <fstream>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/told_tasks.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

constexpr std::string_view kSlots = "ABC";
using Names = std::array<std::string, kSlots.size()>;

std::vector<std::string> department_names() {
  std::ifstream file(std::string(FENJIE_SOURCE_DIR) + "/tests/data/department-names.txt");
  std::vector<std::string> names;
  for (std::string line; std::getline(file, line);) names.push_back(line);
  return names;
}

/// A牵头，B配合 with names for its letters.
std::string filled(std::string_view wording, const Names& names) {
  std::string text;
  for (const char c : wording) {
    const std::size_t slot = kSlots.find(c);
    if (slot == std::string_view::npos) text += c;
    else text += names[slot];
  }
  return text;
}

/// "" or the wordings that lost, cut or misplaced a unit, a line each.
std::string faults_of(std::string_view wording, std::string_view people) {
  const std::vector<std::string> all = department_names();
  std::string faults;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Names names{all[i], all[(i * 7 + 3) % all.size()], all[(i * 11 + 5) % all.size()]};
    if (names[0] == names[1] || names[1] == names[2] || names[0] == names[2]) continue;
    const std::string text = filled(wording, names), expected = "1|推进改革。|" + filled(people, names) + "\n";
    if (const std::string told = tasks_in("3|1.||推进改革。" + text); told != expected) faults += text + " -> " + told;
  }
  return faults;
}

}  // namespace

TEST_CASE("every department's name stays whole and has its part in every wording of a responsibility") {
  REQUIRE(department_names().size() > 200);
  const std::vector<std::pair<std::string_view, std::string_view>> table = {
      {"（A牵头，B、C配合）", "牵头=A|配合=B、C"},
      {"（A牵头，B、C和各地区参与）", "牵头=A|配合=B、C、各地区*"},
      {"（A牵头，会同B、C落实）", "牵头=A|配合=B、C"},
      {"（A会同B、C负责）", "牵头=A|配合=B、C"},
      {"（A、B分别牵头，C等配合）", "牵头=A、B|配合=C"},
      {"（A、B、C按职责分工负责）", "责任=A、B、C"},
      {"（A、B、C等部门负责）", "责任=A、B、C"},
      {"（A指导，B、C落实）", "责任=B、C|指导=A"},
      {"由A牵头，B、C配合。", "牵头=A|配合=B、C"},
      {"责任单位：A、B、C", "责任=A、B、C"},
      {"责任单位：A B C", "责任=A、B、C"},
      {"牵头单位：A；责任单位：B、C", "牵头=A|责任=B、C"},
      {"（牵头：A；配合：B、C）", "牵头=A|配合=B、C"},
      {"【A牵头，B配合】", "牵头=A|配合=B"}};
  for (const auto& [wording, people] : table) CHECK(faults_of(wording, people) == "");
}
