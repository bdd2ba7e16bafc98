#include "task/duty_standing.h"

#include <algorithm>
#include <string_view>

#include "rules/key_shape.h"
#include "task/clauses.h"
#include "task/duty_words.h"
#include "task/unit_heads.h"
#include "text/fold.h"

namespace fenjie::task {

namespace {

void add(std::vector<Span>& all, const std::vector<Span>& more) { all.insert(all.end(), more.begin(), more.end()); }

/// 实施步骤 of 三、实施步骤.
std::string_view behind_label(std::string_view title) {
  constexpr std::size_t kLongest = 15;  // bytes
  for (const std::string_view mark : {"、", "）", "."})
    if (const std::size_t at = title.find(mark); at <= kLongest) return title.substr(at + mark.size());
  return title;
}

/// 实施步骤, 时间安排; not 经费安排.
bool tells_steps(std::string_view title) {
  for (const std::string_view word : {"步骤", "阶段", "进度", "时间", "节点"})
    if (title.find(word) != std::string_view::npos) return true;
  return false;
}

/// 请各牵头部门2月底前制定推进计划: of all that have this part in the notice.
bool is_asked_of_part(const DateField& day) { return day.rule.starts_with("reporting.part-"); }

bool begins_sentence(std::string_view key, std::size_t at) {
  const std::string_view before = key.substr(0, at);
  return before.empty() || before.ends_with("。") || before.ends_with("；");
}

}  // namespace

bool names_stage(std::string_view title, const rules::RuleSet& milestones) {
  const auto stage = milestones.full(behind_label(title));
  return stage && stage->constant("part") == "chapter" && tells_steps(title);
}

DutyStanding::DutyStanding(const rules::Book& book, const DutySentences& sentences, const Expressions& expressions, const Notice& notice)
    : sentences_(sentences), expressions_(expressions), rules_(book.set("narrative")), chapters_(book.set("chapter")), stages_(book.set("milestone")), reporting_clauses_(book.set("reporting-clause")), numbers_(book.set("task-label")), checks_(book.set("announced-check")), closing_demands_(book.set("closing-demand")), outline_(notice.outline), exhortations_(book), promulgates_(!notice.promulgates.empty() && std::any_of(outline_.begin(), outline_.end(), [](const OutlineItem& item) { return item.level > 0 && item.attachment > 0; })) {
  for (const DateField& day : notice.reporting.dates) {
    add(days_, day.spans);
    if (is_asked_of_part(day)) add(reporting_, day.spans);
  }
  for (const Report& report : notice.reporting.reports)
    if (report.reporters == Reporters::named)
      for (const DateField& day : report.dates) add(own_days_, day.spans);
  add(reporting_, notice.reporting.recipient.spans);
  for (const Contact& contact : notice.reporting.contacts) {
    add(phones_, contact.name.spans);
    add(mails_, contact.email.spans);
    add(phones_, contact.phone.spans);
  }
}

void DutyStanding::enter(const OutlineItem& item, const SectionPath& path) {
  item_ = &item;
  numbered_ = item.level > 0;
  letter_ = promulgates_ && !numbered_ && item.attachment == 0 && &item == &outline_.front();
  listed_ = false;
  general_chapter_ = background_ = participants_ = stage_ = false;
  for (const Field& heading : {heading_of(item), path.section(true), path.group(true)}) {
    const std::string title = text::fold(heading.value);
    const auto chapter = chapters_.full(title);
    general_chapter_ = general_chapter_ || (chapter && chapter->constant("is") == "general");
    participants_ = participants_ || (chapter && chapter->constant("is") == "participants");
    background_ = background_ || (chapter && chapter->constant("is") == "background");
    stage_ = stage_ || names_stage(title, stages_);
  }
}

bool DutyStanding::opens_background(const OutlineItem& item) const {
  const auto match = item.paragraphs.empty() ? std::nullopt : chapters_.at_start(rules::Subject{item.paragraphs.front()}.key());
  return match && match->constant("is") == "opens";
}

void DutyStanding::look_at_list(const OutlineItem& item) {
  if (numbered_) return;
  std::size_t plain = 0, begun = 0;  // lines that plainly give a unit its duty; that begin with a unit
  for (const Passage& passage : item.paragraphs) {
    const std::vector<Duty> duties = sentences_.find(rules::Subject{passage});
    if (duties.empty() || duties.front().text.begin > 0 || duties.front().collective) continue;
    ++begun;
    plain += duties.front().assigned || !(duties.front().weak || duties.front().general);
  }
  listed_ = plain > 1 || (plain == 1 && begun > 2);
}

/// Some sentence of the text has a word of this kind.
bool DutyStanding::says(std::string_view text, std::string_view what) const {
  const std::vector<rules::Match> all = rules_.all(text);
  return std::any_of(all.begin(), all.end(), [what](const rules::Match& match) { return match.constant("is") == what; });
}

bool DutyStanding::tells_first(const rules::Subject& subject, const Duty& duty) const {
  const std::vector<Duty> found = sentences_.find(subject);
  const auto first = std::find_if(found.begin(), found.end(), [](const Duty& one) { return !one.kind || !one.weak; });  // 政务服务机构不得…
  return first == found.end() || first->text.begin == duty.text.begin;
}

std::vector<Duty> DutyStanding::told(const rules::Subject& subject) const {
  std::vector<Duty> duties;
  bool follows = false;  // the clause before this one is told
  std::vector<Duty> found = sentences_.find(subject);
  for (Duty& duty : found) cut_report(subject, duty);
  for (std::size_t i = 0; i < found.size(); ++i) {
    Duty& duty = found[i];
    if (i + 1 < found.size() && passes_on(subject, duty, found[i + 1])) {
      Duty& next = found[i + 1];
      next.text.begin = next.starts = duty.text.begin;
      for (Unit& unit : next.units)
        if (unit.person) *unit.person += duty.persons.size();
      next.units.insert(next.units.begin(), duty.units.begin(), duty.units.end());
      next.persons.insert(next.persons.begin(), duty.persons.begin(), duty.persons.end());
      next.leaders.insert(next.leaders.begin(), duty.leaders.begin(), duty.leaders.end());
      continue;
    }
    const bool between = stands_among_duties(subject, found, i);
    const bool beside = follows && !begins_sentence(subject.key(), duty.text.begin);  // 县融媒体中心播放广告，通信运营企业发送短信
    const bool among = is_told_kind(duty) && !duties.empty();
    const bool none = duty.unknown ? !between : duty.kind && duty.weak ? !between && !beside : is_none(subject, duty) && !between && !among;
    const bool goes_on = follows && duties.back().text.end == duty.starts && duty.head.empty() &&
                         subject.key().substr(0, duty.text.begin).ends_with("，");
    const bool tail = none && !goes_on && !duties.empty() && duties.back().text.end == duty.starts && goes_on_about(subject, duties.back(), duty);
    const bool stays = none && (duty.unknown || (duty.kind && duty.weak)) && duty.collective && !duties.empty() && duties.back().text.end == duty.starts && !is_reported(subject.slice(duty.text));  // 有关单位发现纠纷的，应当…
    if (none && (goes_on || tail || stays)) duties.back().text.end = duty.text.end;
    follows = !none || goes_on;
    if (!none) duties.push_back(duty);
  }
  return duties;
}

/// 各通信运营企业要保障预警短信全网发送: what kind of enterprises has it to do is said, though in words that urge.
bool DutyStanding::is_told_kind(const Duty& duty) const {
  if (duty.weak || duty.general || general_chapter_ || duty.units.empty()) return false;
  return duty.kind || std::all_of(duty.units.begin(), duty.units.end(), [this](const Unit& unit) { return sentences_.is_kind(text::fold(unit.name.value)); });
}

/// 主办单位和会办单位意见不一致的，要协商一致: no duty by itself, more than an exhortation, and told to those of the duty in front.
bool DutyStanding::goes_on_about(const rules::Subject& subject, const Duty& before, const Duty& duty) const {
  const bool concrete = duty.weak && !duty.announces && weight(subject, duty) == Weight::concrete;
  if (!concrete || participants_ || is_reported(subject.slice(duty.text)) || is_aside(subject.slice(duty.text))) return false;
  return std::all_of(duty.units.begin(), duty.units.end(), [&](const Unit& unit) {
    return std::any_of(before.units.begin(), before.units.end(), [&](const Unit& own) { return unit.name.value.find(own.name.value) != std::string::npos; });
  });
}

/// 市气象局每日发布天气预报。 beside others who 要: beside two of them, or in the sentence of one.
bool DutyStanding::stands_among_duties(const rules::Subject& subject, const std::vector<Duty>& found, std::size_t at) const {
  const Duty& duty = found[at];
  const auto key = std::string_view(subject.key());
  if (is_reported(subject.slice(duty.text)) && is_none(subject, duty)) return false;  // 专班工作情况每周五前报市商务局
  if (!duty.weak || duty.announces || duty.general || (duty.collective && !duty.kind) || duty.units.empty() || states_only(subject, duty) || announces_check(subject, duty)) return false;
  const auto here = found.begin() + static_cast<std::ptrdiff_t>(at);
  const auto told_before = std::count_if(found.begin(), here, [](const Duty& one) { return !one.weak; });
  const bool told_behind = at + 1 < found.size() && !found[at + 1].weak && !is_none(subject, found[at + 1]);
  if (duty.unknown || !begins_sentence(key, duty.text.begin)) return told_before > 0 || told_behind;
  const bool two_behind = at + 2 < found.size() && told_behind && !found[at + 2].weak && !is_none(subject, found[at + 2]);
  return told_behind ? told_before > 0 || two_behind : told_before > 1;
}

/// 区农业农村局已培训农机手1200人次: what was done, or how things stand.
bool DutyStanding::states_only(const rules::Subject& subject, const Duty& duty) const {
  const std::string_view text = view(subject.key(), duty.text);
  const std::vector<Span> sentences = parts_between(text, {0, text.size()}, U"。；");
  const bool state = !sentences.empty() && sentences_.reports().tells_state(view(text, sentences.front()));
  return state || sentences_.reports().holds_done(text);
}

std::vector<std::pair<Duty, bool>> DutyStanding::plain(const rules::Subject& subject, bool left) const {
  std::vector<std::pair<Duty, bool>> duties;
  for (Duty& duty : sentences_.find(subject)) {
    cut_report(subject, duty);
    const bool dated = duty.collective ? has_day(subject, duty.text) : has_date(subject, duty.text);  // 各主办单位要在收到提案后10个工作日内…: no day
    const bool follows = !duties.empty() && duties.back().second && duties.back().first.text.end == duty.starts && duty.head.empty() && subject.key().substr(0, duty.text.begin).ends_with("，");
    const bool in_turn = follows && duty.collective && dated && !duty.unknown;  // 请市教育局于3月底前制定方案，各区于4月底前完成
    const bool told = is_plain(subject, duty) || ((left || in_turn) && (duty.assigned || dated) && !is_none(subject, duty) && !is_broad(duty));
    if (follows && !told)
      duties.back().first.text.end = duty.text.end;
    else
      duties.emplace_back(std::move(duty), told);
  }
  return duties;
}

bool DutyStanding::closes_notice(const rules::Subject& subject) const {
  if (!numbered_ || !item_->title.empty() || item_->paragraphs.size() < 2 || share_bytes(subject.passage().spans(), item_->paragraphs.front().spans())) return false;
  return std::none_of(outline_.begin(), outline_.end(), [this](const OutlineItem& other) {
    if (&other == item_ || other.attachment != item_->attachment || other.level == 0) return false;
    return &other > item_ || (other.title.empty() && other.paragraphs.size() > 1);  // elsewhere an item goes on over several lines, too
  });
}

bool DutyStanding::asks_at_end(const rules::Subject& subject, const Duty& duty) const {
  return ends_paper() && closing_demands_.find(view(subject.key(), duty.text)).has_value();
}

/// 市政府督查室要将落实情况纳入考核，市政府督查室会同…: an office for nothing else, and no 负责 or 牵头 that gives it a part in the tasks.
bool DutyStanding::follows_up(const rules::Subject& subject, const Duty& duty) const {
  const auto office = checks_.full(text::fold(duty.units.front().name.value));
  if (!office || office->constant("is") != "office") return false;
  const std::string_view said = std::string_view(subject.key()).substr(duty.behind);
  return said.starts_with("要") || said.starts_with("应") || said.starts_with("会同");
}

/// Not what a responsibility left over behind it.
bool DutyStanding::begins_item(const rules::Subject& subject) const {
  const std::vector<Span> here = subject.passage().spans();
  const std::vector<Span> first = item_->paragraphs.empty() ? std::vector<Span>{} : item_->paragraphs.front().spans();
  return !here.empty() && !first.empty() && here.front().begin == first.front().begin;
}

bool DutyStanding::announces_check(const rules::Subject& subject, const Duty& duty) const {
  if (duty.collective || duty.units.empty() || !(duty.weak || follows_up(subject, duty))) return false;
  const bool own_item = numbered_ && !general_chapter_ && item_->title.empty() && duty.text.begin == 0 && begins_item(subject);
  if (own_item) return false;
  bool checks = false;
  const std::size_t behind = behind_remark(subject.key(), std::max(duty.behind, duty.text.begin));
  for (const Span clause : parts_between(subject.key(), {std::min(behind, duty.text.end), duty.text.end}, U"，；。")) {
    const auto match = checks_.full(view(subject.key(), clause));
    if (!match) return false;
    checks = checks || match->constant("is") == "check" || match->constant("is") == "look";
  }
  return checks;
}

bool DutyStanding::has_day(const rules::Subject& subject, Span part) const {
  const std::vector<FoundDeadline> found = expressions_.deadlines(subject, part);
  return std::any_of(found.begin(), found.end(), [](const FoundDeadline& one) {
    const std::string_view rule = one.deadline.text.rule;
    const auto from_event = {"deadline.after-notice", "deadline.after-event", "deadline.after-order", "deadline.from-day", "deadline.in-time-after", "deadline.in-time-upon"};
    return !rule.starts_with("deadline.recurring") && std::find(from_event.begin(), from_event.end(), rule) == from_event.end();  // 收到提案后10个工作日内
  });
}

bool DutyStanding::has_date(const rules::Subject& subject, Span part) const { return !expressions_.deadlines(subject, part).empty(); }

/// 一是…, 第一，…: the paragraph is one of counted points.
bool DutyStanding::is_point(std::string_view key) const {
  const auto match = numbers_.at_start(key);
  return match && (match->rule == "task-label.point" || match->rule == "task-label.ordinal-point");
}

bool DutyStanding::is_none(const rules::Subject& subject, const Duty& duty) const {
  if (participants_ && !duty.head.empty()) return true;  // 在职职工组：男子篮球12名
  if (is_quoted(subject.key(), duty) || only_reports(subject, duty) || is_asked_by_letter(subject, duty)) return true;
  if (says(view(subject.key(), duty.text), "in-case") && !has_date(subject, duty.text)) return true;
  if (duty.weak && duty.collective && subject.key().ends_with("如下：")) return true;  // 各成员单位…。职责如下：
  if (announces_check(subject, duty) || (duty.collective && closes_notice(subject) && !has_date(subject, duty.text))) return true;
  const bool charged = rules::by_whom(subject.key().substr(duty.told_at), 0) == 0;  // …报督查室，由督查室负责寄送
  if (const auto reported = reported_in(subject.slice({charged ? std::max(duty.told_at, duty.text.begin) : duty.text.begin, duty.text.end})))
    return is_broad(duty) || !says_more(subject, duty, *reported);
  const bool in_list = listed_ && !duty.unknown && !is_broad(duty) && duty.text.begin == 0;
  const bool body = numbered_ || in_list || is_point(subject.key());
  if (duty.weak && (background_ || (duty.announces && !body))) return true;
  const bool loosely = is_broad(duty) || (duty.collective && !has_day(subject, duty.text));  // 各乡镇主要负责人每年听取一次汇报
  const bool urged = general_chapter_ && loosely && weight(subject, duty) == Weight::nothing;  // 各部门要发挥作用，加强春节期间…
  if (has_date(subject, duty.text) && !urged) return false;
  if (duty.units.empty() && !duty.head.empty()) return expressions_.quantities(rules::Subject{subject.slice(duty.text)}).empty();  // 李兰：负责教育、卫生工作
  if (duty.weak && (!body || (duty.announces && is_loose(subject, duty)) || states_only(subject, duty))) return true;
  if (duty.collective) return (duty.weak && is_broad(duty)) || only_exhorts(subject, duty);
  return (general_chapter_ && duty.weak && duty.general && weight(subject, duty) == Weight::nothing) || only_urges(subject, duty);
}

bool DutyStanding::only_urges(const rules::Subject& subject, const Duty& duty) const {
  return general_chapter_ && !duty.weak && !duty.collective && !duty.units.empty() && !has_date(subject, duty.text) && weight(subject, duty) == Weight::nothing;
}

/// 县长批示：“……: the duty is told in the quotation, and nothing of it behind.
bool DutyStanding::is_quoted(std::string_view key, const Duty& duty) const {
  constexpr std::string_view kOpen = "“", kClose = "”";
  const std::string_view before = key.substr(0, std::clamp(duty.behind, duty.text.begin, duty.text.end));
  if (before.find(kOpen) == std::string_view::npos) return false;
  if (!says(before, "quoted")) return false;
  const std::string_view rest = key.substr(before.size(), duty.text.end - before.size());
  const std::size_t close = rest.find(kClose);
  return close == std::string_view::npos || rest.find("，", close) == std::string_view::npos;
}

/// 将适时组织督查: some day, or not at all; 将每月通报办理情况: a duty.
bool DutyStanding::is_loose(const rules::Subject& subject, const Duty& duty) const {
  return weight(subject, duty) != Weight::concrete || says(view(subject.key(), duty.text), "loosely");
}

bool DutyStanding::is_statement(const rules::Subject& subject, const Duty& duty) const {
  return duty.weak && (is_reported(subject.slice(duty.text)) || duty.unknown || duty.announces || background_ || general_chapter_ || participants_ || states_only(subject, duty));
}

Weight DutyStanding::weight(const rules::Subject& subject, const Duty& duty) const {
  return weight_of(subject, {std::clamp(duty.behind, duty.text.begin, duty.text.end), duty.text.end});
}

Weight DutyStanding::weight_of(const rules::Subject& subject, Span told) const {
  Weight most = Weight::nothing;
  for (const Span sentence : parts_between(subject.key(), told, U"。"))
    if (!is_aside(subject.slice(sentence))) most = std::max(most, exhortations_.most(view(subject.key(), sentence)));
  return most;
}

bool DutyStanding::is_plain(const rules::Subject& subject, const Duty& duty) const {
  if (duty.units.empty() || duty.unknown || background_ || sentences_.refers_back(view(subject.key(), duty.text)) || is_broad(duty) || is_none(subject, duty)) return false;
  const Weight told = weight(subject, duty);
  if (duty.collective) return told == Weight::concrete && !duty.weak && has_day(subject, duty.text);
  const bool timed = has_date(subject, duty.text) || tells_how_often(view(subject.key(), duty.text));
  return told != Weight::nothing && (!duty.weak || (timed && !duty.announces && !states_only(subject, duty)));
}

/// 每月通报办理进度: no date, and yet a duty that somebody can be held to.
bool DutyStanding::tells_how_often(std::string_view text) const {
  return says(text, "how-often");
}

bool DutyStanding::is_weakly_told(const rules::Subject& subject, const Duty& duty, bool demands) const {
  if (duty.units.empty() || duty.unknown || duty.general || duty.announces || background_ || participants_ || states_only(subject, duty)) return false;
  if (sentences_.refers_back(view(subject.key(), duty.text)) || is_reported(subject.slice(duty.text))) return false;
  const auto has_part = [this](const Unit& unit) { return sentences_.has_part(text::fold(unit.name.value)); };
  const bool parts = duty.collective && !duty.weak && std::all_of(duty.units.begin(), duty.units.end(), has_part);
  const bool measured = has_date(subject, duty.text) || !expressions_.quantities(rules::Subject{subject.slice(duty.text)}).empty();
  const Weight told = weight(subject, duty);
  const bool something = told == Weight::concrete || (told == Weight::vague && measured && !duty.collective);
  return something && ((parts && measured) || !duty.collective) && (!general_chapter_ || measured || demands);
}

/// 二、各楼门卫要坚守岗位，热情解答疑问: words of duty with something to do behind them, whoever stands in front; or a task's verb in front.
bool DutyStanding::may_tell(const rules::Subject& subject, bool by_verb, bool only_charged) const {
  constexpr std::string_view kCharge = "负责", kMust = "要";
  const std::string_view key = subject.key();
  for (const Span sentence : parts_between(key, {0, key.size()}, U"。；")) {
    const Passage printed = subject.slice(sentence);
    const std::string_view text = view(key, sentence);
    if (is_reported(printed) || is_aside(printed) || sentences_.says_nothing(text)) continue;
    if (by_verb && !only_charged && sentences_.begins_like_task(text) && exhortations_.most(text) == Weight::concrete) return true;
    for (const Span clause : parts_between(text, {0, text.size()}, U"，：")) {
      const std::string_view said = view(text, clause);
      const std::size_t charge = said.find(kCharge), intention = sentences_.reports().intention_at(said);
      if (charge != std::string_view::npos && charge > 0 && charge + kCharge.size() < said.size()) return true;
      if (!only_charged && (said.starts_with("配合") || said.starts_with("协助"))) return true;  // 3.配合市住建局做好管网普查
      if (only_charged || intention == std::string_view::npos) continue;
      const std::size_t must = said.find(kMust, intention);
      if (exhortations_.most(said.substr(must == std::string_view::npos ? intention : must)) == Weight::concrete) return true;
    }
  }
  return false;
}

/// 各单位要高度重视; 各级各部门要做好值班, which says what to do and binds nobody.
bool DutyStanding::only_exhorts(const rules::Subject& subject, const Duty& duty) const {
  const Weight told = weight(subject, duty);
  if (told == Weight::nothing || (is_broad(duty) && general_chapter_)) return true;
  return told == Weight::vague && (is_broad(duty) || general_chapter_) && expressions_.quantities(rules::Subject{subject.slice(duty.text)}).empty();
}

bool DutyStanding::is_broad(const Duty& duty) const {
  return !duty.units.empty() && std::all_of(duty.units.begin(), duty.units.end(), [this](const Unit& unit) { return unit.collective && sentences_.means_everybody(text::fold(unit.name.value)); });
}

}  // namespace fenjie::task
