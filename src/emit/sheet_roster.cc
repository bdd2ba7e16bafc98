#include "emit/sheet_roster.h"

#include <algorithm>
#include <string>
#include <vector>

#include "emit/sheet_flat.h"
#include "sheets/cell_text.h"

namespace fenjie::emit {

using namespace sheets;

namespace {

constexpr const char* kConcurrent = "（兼）";

enum Place { kBody, kGroup, kRole, kName, kTitles, kPhone };

void write_member(FlatSheet& sheet, const RosterEntry& member) {
  std::string titles;
  for (const Field& title : member.titles) titles += (titles.empty() ? "" : "、") + title.value;
  sheet.text(kBody, member.body.value);
  sheet.text(kGroup, member.group.value);
  sheet.text(kRole, member.role.value + (member.concurrent ? kConcurrent : ""));
  Person person;
  person.name = member.name;
  person.collective = member.collective;
  sheet.text(kName, listed_name(person));
  sheet.text(kTitles, titles);
  sheet.text(kPhone, member.phone.value);
  sheet.next_row();
}

}  // namespace

sheets::Seal write_roster(WorkbookFile& book, const Notice& notice) {
  if (notice.roster.empty()) return {};
  FlatSheet sheet(book, kRosterSheet, columns_of(kRosterHeads, {200, 100, 130, 90, 300, 120}), true);
  sheet.start_seal({kBody, kGroup, kRole, kName, kTitles, kPhone});
  for (const RosterEntry& member : notice.roster) write_member(sheet, member);
  constexpr int kNarrow = 50;
  const auto none_has = [&](auto&& of) { return std::all_of(notice.roster.begin(), notice.roster.end(), of); };
  if (none_has([](const RosterEntry& each) { return each.group.empty(); })) sheet.narrow(kGroup, kNarrow);
  if (none_has([](const RosterEntry& each) { return each.phone.empty(); })) sheet.narrow(kPhone, kNarrow);
  sheet.add_filter();
  return sheet.seal();
}

}  // namespace fenjie::emit
