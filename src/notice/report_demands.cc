#include "notice/report_demands.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "model/reporters.h"
#include "notice/split_list.h"
#include "text/offices.h"

namespace fenjie::notice {

namespace {

/// The words of a match that name its days: 4月10日 of 4月10日前首次报送.
Span words_of(const rules::Match& match) {
  const bool listed = match.constant("each").empty() && (match.constant("is") == "days" || match.constant("is") == "period");
  for (const std::string_view name : {"days", "before", "every"})
    if (const auto words = match.field(name); words && (listed || name == "every")) return *words;
  return match.whole;
}

bool holds(Span outer, Span inner) { return outer.begin <= inner.begin && inner.begin < outer.end; }

/// Where one thing ends and the next begins (方案|、|清单|和|名单).
std::vector<Span> joints_in(std::string_view key, Span list, const Context& context) {
  std::vector<Span> joints;
  for (const rules::Match& match : context.book.set("report-joint").all(key.substr(list.begin, list.size())))
    if (const auto joint = match.field("joint")) joints.push_back({list.begin + joint->begin, list.begin + joint->end});
  return joints;
}

}  // namespace

std::vector<Field> contents_of(const rules::Subject& subject, Span list, bool listed, std::string_view rule, const Context& context) {
  const std::string_view key = subject.key();
  std::vector<Span> items;
  for (const Span item : listed ? list_items(key, list, "、，；") : std::vector<Span>{list}) {
    std::size_t begin = item.begin;
    for (const Span joint : joints_in(key, item, context)) {
      items.push_back({begin, joint.begin});
      begin = joint.end;
    }
    items.push_back({begin, item.end});
  }
  std::vector<Field> contents;
  for (std::size_t i = 0; i < items.size(); ++i)
    if (items[i].size() > 0)
      contents.push_back(field_with_tail(subject, items[i], i + 1 < items.size() ? items[i + 1].begin : list.end, rule));
  return contents;
}

void ReportDemands::add_days(const rules::Match& match, const std::vector<DateField>& days, const Field& who) { days_.push_back({words_of(match), days, who}); }

void ReportDemands::add_recipient(Span at, const Field& recipient) { recipients_.push_back({at, recipient}); }

void ReportDemands::leave_out(Span at) { others_.push_back(at); }

void ReportDemands::add_listed(const std::vector<Field>& contents) { listed_ = contents; }

/// Days begin a demand where the one before says what it asks for; a day that says nothing goes with the next (首次报送时间为4月20日，此后每月…).
std::vector<Demand> ReportDemands::take() {
  std::vector<Demand> demands;
  for (const Span clause : list_items(subject_.key(), sentence_, "，；。")) {
    if (is_others(clause)) continue;
    Demand part = part_of(clause);
    const bool told = !part.when.empty();
    const bool says_what = !demands.empty() && !demands.back().contents.empty();
    if (demands.empty() || (told && says_what && (!demands.back().when.empty() || !part.contents.empty())))
      demands.push_back(std::move(part));
    else
      join(demands.back(), std::move(part));
  }
  if (!listed_.empty() && !demands.empty()) demands.front().contents = listed_;
  std::erase_if(demands, [](const Demand& demand) { return demand.contents.empty() && demand.time.empty() && (demand.when.empty() || !demand.dates.empty()); });
  return demands;
}

/// 各乡镇…；县信访局每月25日前将全县情况报县委: what that one reports.
bool ReportDemands::is_others(Span clause) const {
  const auto stands_there = [clause](const auto& one) { return holds(clause, one.at); };
  return std::any_of(others_.begin(), others_.end(), [clause](Span at) { return holds(clause, at); }) && std::none_of(days_.begin(), days_.end(), stands_there) &&
         std::none_of(recipients_.begin(), recipients_.end(), stands_there);
}

Demand ReportDemands::part_of(Span clause) const {
  Demand part;
  for (const Days& days : days_) {
    if (!holds(clause, days.at)) continue;
    part.dates.insert(part.dates.end(), days.days.begin(), days.days.end());
    part.who = days.who;
  }
  for (const Recipient& one : recipients_)
    if (holds(clause, one.at)) text::add_office(part.recipient, one.name);
  read_times(clause, part);
  read_contents(clause, part);
  return part;
}

/// 6月18日（星期三）17时前: from the first word for a day to the hour behind the last.
void ReportDemands::read_times(Span clause, Demand& part) const {
  const std::string_view key = subject_.key();
  std::optional<Span> when;
  for (const Days& days : days_) {
    if (!holds(clause, days.at)) continue;
    std::size_t end = days.at.end;
    if (const auto behind = context_.book.set("report-time").at_start(key.substr(end))) {
      if (const auto time = behind->field("time"); time && part.time.empty()) part.time = field_of(subject_.slice({end + time->begin, end + time->end}), std::string(behind->rule));
      end += behind->whole.end;
    }
    when = when ? Span{when->begin, end} : Span{days.at.begin, end};
  }
  if (when) part.when = field_of(subject_.slice(*when), "report-time");
}

void ReportDemands::read_contents(Span clause, Demand& part) const {
  const std::string_view said = std::string_view(subject_.key()).substr(clause.begin, clause.size());
  const rules::RuleSet& rules = context_.book.set("reporting-contents");
  auto match = rules.find(said);
  if (match && match->rule == "reporting-contents.topic" && match->whole.begin > 0) match.reset();  // only the clause's own
  if (!match) return;
  const Span list = *match->field("contents");
  const auto is_unit = [&](Span item) { return context_.lexicon.is_unit(said.substr(item.begin, item.size())); };
  const std::vector<Span> items = list_items(said, list, "、和及");
  if (is_unit(list) || std::any_of(items.begin(), items.end(), is_unit)) return;  // 报送市发改委、市财政局
  part.contents = contents_of(subject_, {clause.begin + list.begin, clause.begin + list.end}, match->constant("is") == "listed", match->rule, context_);
}

void ReportDemands::join(Demand& all, Demand&& part) {
  if (all.who.empty()) all.who = std::move(part.who);
  if (all.when.empty()) {
    all.when = std::move(part.when);
  } else if (!part.when.empty()) {
    all.when.value += "，" + part.when.value;
    all.when.spans.insert(all.when.spans.end(), part.when.spans.begin(), part.when.spans.end());
  }
  if (all.time.empty()) all.time = std::move(part.time);
  all.dates.insert(all.dates.end(), part.dates.begin(), part.dates.end());
  std::move(part.contents.begin(), part.contents.end(), std::back_inserter(all.contents));
  if (!part.recipient.empty()) text::add_office(all.recipient, part.recipient);
}

namespace {

/// 进展情况: one word for what is listed elsewhere.
bool names_all(const Demand& demand) {
  static constexpr std::string_view kWords[] = {"情况", "进展", "进度"};
  return demand.contents.size() == 1 && std::any_of(std::begin(kWords), std::end(kWords), [&](std::string_view word) { return demand.contents.front().value.ends_with(word); });
}

}  // namespace

void add_demands(std::vector<Demand> demands, Reporting& reporting) {
  for (Demand& demand : demands) {
    if (reporting.are_listed && names_all(demand)) demand.contents = reporting.contents;
    reporting.demands.push_back(std::move(demand));
  }
}

void merge_timeless(Reporting& reporting) {
  std::vector<Demand>& all = reporting.demands;
  const auto is_timeless = [](const Demand& demand) { return demand.when.empty() && demand.dates.empty(); };
  const auto asks_for = [](const Demand& demand, const std::vector<Field>& contents) {
    return std::all_of(contents.begin(), contents.end(), [&](const Field& one) {
      return std::any_of(demand.contents.begin(), demand.contents.end(), [&](const Field& known) { return known.value == one.value; });
    });
  };
  for (std::size_t i = 0; i < all.size();) {
    const auto same = std::find_if(all.begin(), all.end(), [&](const Demand& other) {
      return &other != &all[i] && (!is_timeless(other) || &other < &all[i]) && asks_for(other, all[i].contents);
    });
    if (!is_timeless(all[i]) || same == all.end()) {
      ++i;
      continue;
    }
    if (same->recipient.empty()) same->recipient = all[i].recipient;
    all.erase(all.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

void set_listed_contents(std::vector<Field> contents, Reporting& reporting) {
  if (reporting.are_listed) return;
  reporting.are_listed = true;
  reporting.contents = std::move(contents);
  for (Demand& demand : reporting.demands)
    if (names_all(demand)) demand.contents = reporting.contents;
}

}  // namespace fenjie::notice
