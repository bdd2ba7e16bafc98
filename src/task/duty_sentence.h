// Sentences of running text that give units a duty: 市教育局要在11月底前…; 市教育局牵头，市财政局配合，完成….
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

#include "model/task.h"
#include "rules/book.h"
#include "rules/lexicon.h"
#include "task/divisions.h"
#include "task/duty_clauses.h"
#include "task/reports.h"
#include "task/subjects.h"
#include "task/unknown_actors.h"
#include "task/unread_duties.h"

namespace fenjie::task {

/// Part of a paragraph that tells one duty.
struct Duty {
  Span text;                 ///< of the key: from what it is about to where another unit takes over, or what stands behind its head
  std::size_t told_at = 0;   ///< where its first clause with a subject begins
  std::size_t behind = 0;    ///< behind who acts in it
  std::size_t starts = 0;    ///< where the words in front of its text begin that are nobody else's (会议明确，)
  std::vector<Unit> units{};
  std::vector<Person> persons{};  ///< 市应急局局长王强负责: paired with the unit
  std::vector<Person> leaders{};  ///< 副市长李春明牵头: a person and no unit
  bool general = false;      ///< DutyClause::general
  bool weak = false;         ///< DutyClause::weak
  bool unknown = false;      ///< DutyClause::unknown
  bool kind = false;         ///< DutyClause::kind
  bool carried = false;      ///< its subject is that of the statement in front
  bool announces = false;    ///< DutyClause::announces
  bool collective = false;   ///< every unit of it is a group (各单位)
  bool assigned = false;     ///< a word gives its units their part: 牵头, 负责, 会同, or a colon behind them
  Span head{};               ///< of the key: 县水务局： where the units stand in front of the text, else empty
};

/// Behind 关于征地拆迁。, which says what minutes turn to, and nothing that is to be done; 0 where no such line stands.
std::size_t behind_subject_line(std::string_view key);

class DutySentences {
 public:
  DutySentences(const rules::Book& book, const rules::Lexicon& lexicon);

  /// Divisions::learn.
  void learn_divisions(const rules::Subject& paragraph) { divisions_.learn(paragraph); }
  /// The notice's own date: what it tells of months that are over is no duty.
  void set_issued(std::optional<text::Date> issued) { reports_.set_issued(issued); }
  const Reports& reports() const { return reports_; }
  /// 此项工作…, 上述任务…: it means what was told before.
  bool refers_back(std::string_view sentence) const { return references_.at_start(sentence).has_value(); }
  /// 以上工作完成后…: it speaks of the whole notice.
  bool is_aside(std::string_view text) const { return says(text, {"aside"}); }
  /// 特此通知。 and nothing else.
  bool closes_notice(std::string_view paragraph) const;
  /// 审核评估是对学校的一次检验。, 广大师生要积极参与。: what the last paragraph of a paper begins with that goes on with no item.
  bool opens_closing(std::string_view paragraph) const;
  /// 市政务服务局应收集本意见实施过程中的问题: a duty that is about all of the notice.
  bool is_about_notice(std::string_view paragraph) const;
  /// …由市财政局负责解释, 现通知如下：: a sentence that gives nobody anything to do.
  bool says_nothing(std::string_view sentence) const;
  /// …将作为考核的主要内容, …的，要及时报告: no heading of the tasks behind it.
  bool is_no_heading(std::string_view sentence) const;
  /// …的，要及时报告: no heading, and something to do.
  bool tells_must(std::string_view sentence) const;
  /// 推进…, also behind a date (年内完成…).
  bool begins_like_task(std::string_view key) const { return subjects_.lists().begins_like_task(key.substr(subjects_.behind_date(key, {0, key.size()}))); }
  /// joint of 会同…, lead of 牵头…: what the word that a text begins with gives its subject (duty-words); empty where none does.
  std::string_view kind_of_first_word(std::string_view text) const;
  /// 牵头单位, 各承办单位: those with a part, and nobody by name.
  bool has_part(std::string_view name) const { return subjects_.lists().has_part(name); }
  /// 各通信运营企业: a kind of enterprises or people.
  bool is_kind(std::string_view name) const { return subjects_.is_kind(name); }
  /// 综合协调组, 交通疏导专班.
  bool is_working_group(std::string_view name) const { return subjects_.lists().is_working_group(name); }
  /// 各部门, 各单位.
  bool means_everybody(std::string_view name) const { return subjects_.lists().means_everybody(name); }
  /// The duties of a paragraph, left to right; what stands between two belongs to the first of them.
  std::vector<Duty> find(const rules::Subject& paragraph) const;
  /// A paragraph that begins with a duty of all units: 各部门要认真抓好落实。
  bool tells_everybody(const rules::Subject& paragraph) const;
  /// A short text with a colon and nothing but units behind it: an item of a list of such.
  std::optional<Duty> closed_by_units(const rules::Subject& paragraph) const;
  /// Sentences that begin with units and a word that nobody knows behind them: they may tell a duty. Of the key.
  std::vector<Span> unread(const rules::Subject& paragraph) const;
  /// A sentence in which somebody that nobody knows is told to do something. Of the key.
  struct Stray {
    Span sentence, who, told;  ///< told: from 要 or 负责 on
  };
  std::vector<Stray> strays(const rules::Subject& paragraph) const;

 private:
  struct Telling;
  std::vector<Unit> acting_together(const rules::Subject& paragraph, Span units, Span text) const;
  std::optional<Duty> headed_duty(const rules::Subject& paragraph) const;
  std::optional<Duty> headed_by_person(const rules::Subject& paragraph) const;
  std::optional<Duty> headed_by_kind(const rules::Subject& paragraph) const;
  std::vector<std::size_t> parts_of(std::string_view key) const;
  std::vector<Span> headed_parts(const rules::Subject& paragraph) const;
  Telling in_parts(const rules::Subject& paragraph) const;
  Telling in_sentences(const rules::Subject& paragraph) const;
  void tell(const rules::Subject& paragraph, Span sentence, Telling& told) const;
  std::optional<Duty> members_of_group(const rules::Subject& paragraph, Span sentence) const;
  std::size_t front_of(std::string_view key, const std::vector<Span>& clauses, std::size_t at, std::size_t free) const;
  bool assigns_nothing(const rules::Subject& paragraph, Span sentence) const;
  bool one_reports(const rules::Subject& paragraph, Span sentence) const;
  bool ends_duty_before(std::string_view key, Span sentence) const;
  bool only_general(std::string_view key, Span part) const;
  bool is_preamble(std::string_view key) const;  ///< …现通知如下：
  bool says(std::string_view sentence, std::initializer_list<std::string_view> any) const;

  const rules::RuleSet &rules_, &headings_, &members_, &references_, &no_headings_, &closing_remarks_;
  Subjects subjects_;
  Divisions divisions_;
  DutyClauses clauses_;
  Reports reports_;
  UnreadDuties unread_;
  UnknownActors unknown_;
};

}  // namespace fenjie::task
