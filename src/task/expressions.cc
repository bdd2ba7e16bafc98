#include "task/expressions.h"

#include <algorithm>
#include <utility>

#include "rules/key_characters.h"
#include "task/clauses.h"
#include "text/characters.h"
#include "text/fold.h"

namespace fenjie::task {

namespace {

constexpr std::string_view kTitleOpens = "《", kTitleCloses = "》";
constexpr std::u32string_view kSentenceEnds = U"。；", kClauseEnds = U"，、";
constexpr std::string_view kPlaced = "yes";  // of its own kind, at the beginning of a clause, too
constexpr std::size_t kNone = static_cast<std::size_t>(-1);
constexpr std::size_t kLongestSentence = 3000;  // bytes: 1000 characters

/// Names of documents 《…》 in a key: their dates and numbers are not the task's. Asked in ascending order.
class Titles {
 public:
  explicit Titles(std::string_view key) : key_(key) {}

  bool hold(std::size_t at) {
    while (close_ <= at) {
      open_ = key_.find(kTitleOpens, close_);
      close_ = open_ == std::string_view::npos ? open_ : key_.find(kTitleCloses, open_);
      if (close_ == std::string_view::npos) open_ = close_;  // never closed: no title
    }
    return open_ <= at && at < close_;
  }

 private:
  std::string_view key_;
  std::size_t open_ = 0, close_ = 0;
};

/// Sentences, and parts of very long ones: each search reads its sentence to the end, so its length bounds the cost.
std::vector<Span> sentences(std::string_view key, Span part) {
  std::vector<Span> result;
  for (const Span sentence : parts_between(key, part, kSentenceEnds)) {
    if (sentence.size() <= kLongestSentence) {
      result.push_back(sentence);
      continue;
    }
    for (const Span clause : parts_between(key, sentence, kClauseEnds))
      if (clause.size() <= kLongestSentence) result.push_back(clause);
  }
  return result;
}

/// A digit or a Chinese numeral.
bool has_number(std::string_view key) {
  if (key.find_first_of("0123456789") != std::string_view::npos) return true;
  for (const std::string_view numeral : {"一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "百分之"})
    if (key.find(numeral) != std::string_view::npos) return true;
  return false;
}

/// The 24 100 of 2024 100套.
bool is_inside_number(std::string_view key, std::size_t at) {
  return at > 0 && text::is_digit(static_cast<unsigned char>(key[at])) &&
         text::is_digit(static_cast<unsigned char>(key[at - 1]));
}

}  // namespace

Expressions::Expressions(const rules::Book& book)
    : deadlines_(book.set("deadline")), then_(book.set("deadline-then")), misread_(book.set("misread-digit")), signs_(book.vocabulary("date-signs")), quantities_(book.set("quantity")), names_(book.set("quantity-names")), indicators_(book), places_(book) {}

/// Told before the rules are asked.
bool Expressions::holds_sign(std::string_view key) const {
  for (std::size_t at = 0; at < key.size(); at = text::character_at(key, at).end)
    if (!signs_.longest_prefix(key.substr(at)).empty()) return true;
  return false;
}

/// l2 around the 2 of l2月底, 2OO0 around the 0: the number that a figure at `at` is only a part of; empty for whole figures.
Span Expressions::misread_number_at(std::string_view key, std::size_t at) const {
  if (at == 0 || std::string_view("OoIl").find(key[at - 1]) == std::string_view::npos) return {};
  std::size_t begin = at;
  while (begin > 0 && std::string_view("0123456789.,OoIl").find(key[begin - 1]) != std::string_view::npos) --begin;
  const std::size_t before = begin == 0 ? 0 : rules::last_character(key.substr(0, begin)).size();
  const auto match = misread_.find(key, begin - before);
  const auto number = match ? match->field("number") : std::nullopt;
  return number && number->begin <= at && at < number->end ? *number : Span{};
}

/// Of a sentence that begins at `begin`: rules may look at the 。 or ； in front.
static std::size_t with_mark_before(std::string_view key, std::size_t begin, std::size_t least) {
  const std::size_t mark = begin == 0 ? 0 : text::character_start(key, begin - 1);
  return mark >= least && kSentenceEnds.find(text::character_at(key, mark).code) != std::u32string_view::npos ? mark : begin;
}

/// 2024年13月底前 is not 3月底前: the rest of the number, and the year in front of it; `at` where no digit stands there.
static std::size_t with_digits_before(std::string_view key, std::size_t least, std::size_t at) {
  const auto digit = [key](std::size_t i) { return text::is_digit(static_cast<unsigned char>(key[i])); };
  if (at <= least || !digit(at) || !digit(at - 1)) return at;
  while (at > least && digit(at - 1)) --at;
  constexpr std::string_view kYear = "年";
  if (!key.substr(least, at - least).ends_with(kYear)) return at;
  at -= kYear.size();
  while (at > least && digit(at - 1)) --at;
  return at;
}

/// 9月至10月 behind 市审计局于: what fills a cell is told by its place.
bool Expressions::is_placed(std::string_view key, Span sentence, const rules::Match& match, Span text) const {
  const std::string_view placed = match.constant("placed");
  return !placed.empty() && places_.tell(key, sentence, text, placed != kPlaced);
}

std::vector<FoundDeadline> Expressions::deadlines(const rules::Subject& subject, Span part) const {
  std::vector<FoundDeadline> found;
  if (!holds_sign(std::string_view(subject.key()).substr(part.begin, part.size()))) return found;
  Titles titles(subject.key());
  for (const Span sentence : sentences(subject.key(), part)) {
    const std::string_view key = std::string_view(subject.key()).substr(0, sentence.end);
    for (std::size_t from = with_mark_before(key, sentence.begin, part.begin); from < key.size();) {
      const auto match = deadlines_.find(key, from);
      if (!match) break;
      auto text = match->field("text");
      if (!text) text = match->field("bare");
      const bool told = match->constant("scope").empty();
      if (told && match->constant("kind") == "none") {
        from = match->whole.end;
      } else if (!text || text->empty() || (!told && !is_placed(key, sentence, *match, *text))) {
        from = text::character_at(key, match->whole.begin).end;
      } else {
        from = text->end;
        if (titles.hold(text->begin)) continue;
        if (const Span number = misread_number_at(key, text->begin); !number.empty()) text->begin = number.begin;
        text->begin = with_digits_before(key, sentence.begin, text->begin);
        Deadline deadline;
        deadline.text = field_of(subject.slice(*text), std::string(match->rule));
        deadline.kind = match->constant("kind");  // 6月 of 6月、12月底前 does not tell it by itself
        if (const std::string_view placed = match->constant("placed"); !told && placed != kPlaced) deadline.kind = placed;
        found.push_back({std::move(deadline), *text});
      }
    }
  }
  return found;
}

/// Pieces between `marks` (， ； 、) of a cell, each beginning with a deadline: what begins with none belongs to the one before it.
/// @param behind_at the first begins with 于 and then a deadline
std::vector<Span> Expressions::deadline_pieces(std::string_view key, std::u32string_view marks, bool behind_at) const {
  std::vector<Span> pieces;
  for (const Span piece : parts_between(key, {0, key.size()}, marks)) {
    const auto match = deadlines_.at_start(key.substr(piece.begin, piece.size()));
    const bool known = match && match->constant("kind") != "none";
    if (known || (pieces.empty() && behind_at))
      pieces.push_back(piece);
    else if (pieces.empty())
      return {};
    else
      pieces.back().end = piece.end;
  }
  return pieces;
}

/// 6月和9月各开展一次: each month is a deadline by itself.
bool Expressions::lists_several(std::string_view key) const {
  const auto match = deadlines_.at_start(key);
  return match && !match->constant("several").empty();
}

/// 2025年12月. without the half-width stop that ends the sentence; 2025.12. may be cut short.
static std::string_view without_stop(std::string_view key) {
  const bool stop = key.size() > 1 && key.ends_with('.') && !text::is_digit(static_cast<unsigned char>(key[key.size() - 2]));
  return stop ? key.substr(0, key.size() - 1) : key;
}

std::vector<Span> Expressions::cell_parts(std::string_view key) const {
  if (const auto then = then_.find(key); then && then->whole.begin > 0) {  // 4月20日前，后续长期坚持
    const auto first = deadlines_.at_start(key.substr(0, then->whole.begin));
    if (first && first->constant("kind") != "none" && first->constant("kind") != "ongoing") {
      std::vector<Span> parts = cell_parts(key.substr(0, then->whole.begin));
      parts.push_back(*then->field("text"));
      return parts;
    }
  }
  const auto whole = deadlines_.full(key);
  const bool behind_at = whole && !whole->constant("behind").empty();
  if (!whole || whole->constant("scope") == "list" || !whole->constant("several").empty())
    if (std::vector<Span> pieces = deadline_pieces(key, behind_at || lists_several(key) ? U"，；、。和及" : U"，；、。", behind_at); !pieces.empty()) return pieces;
  return {{0, key.size()}};
}

std::vector<Deadline> Expressions::cell_deadlines(const rules::Subject& subject, std::string_view rule) const {
  std::vector<Deadline> result;
  for (const Span part : cell_parts(without_stop(subject.key()))) {
    Deadline deadline;
    const auto listed = deadlines_.at_start(std::string_view(subject.key()).substr(part.begin));
    if (listed && !listed->constant("several").empty()) deadline.kind = listed->constant("kind");  // 6月、12月底前: by, too
    deadline.text = field_of(subject.slice(part), std::string(rule));
    result.push_back(std::move(deadline));
  }
  return result;
}

std::vector<Deadline> Expressions::required_deadlines(const rules::Subject& subject, std::string_view rule) const {
  const auto whole = deadlines_.full(subject.key());
  const std::string_view kind = whole ? whole->constant("kind") : std::string_view{};
  std::vector<FoundDeadline> told = deadlines(subject, {0, subject.key().size()});
  constexpr std::size_t kDone = 12;  // bytes of what may stand behind a day that is meant alone: 完成投用
  const bool sentence = told.size() == 1 && told.front().place.size() + kDone < subject.key().size();  // 5月15日前取缔占道摊点
  if (!sentence && whole && (whole->constant("scope") == "list" || (kind != "none" && kind != "recurring")))
    return cell_deadlines(subject, rule);
  std::vector<Deadline> result;
  for (FoundDeadline& found : told) {
    const auto match = deadlines_.find(text::fold(found.deadline.text.value));
    if (match && match->constant("kind") != "recurring") result.push_back(std::move(found.deadline));
  }
  return result;
}

/// 增长7%, 达到45亿元: a change or a level, which needs something that it is of.
static bool says_how_much(const rules::Match& match) {
  return match.rule == "quantity.change" || match.rule == "quantity.level";
}

/// Behind the last ， before `at`: where the clause begins.
static std::size_t behind_clause_mark(std::string_view key, std::size_t begin, std::size_t at) {
  for (const std::string_view mark : {"，", "："})
    if (const std::size_t found = key.substr(0, at).rfind(mark); found != std::string_view::npos && found >= begin)
      begin = std::max(begin, found + mark.size());
  return begin;
}

/// ， or 、同口径 between two figures of one thing.
static bool goes_on(std::string_view between) {
  for (const std::string_view mark : {"，", "、"})
    if (between.starts_with(mark)) between.remove_prefix(mark.size());
  return between.empty() || between == "同口径";
}

static bool says_and(std::string_view noun) { return noun.starts_with("和") || noun.starts_with("与") || noun.starts_with("及"); }

/// 企业| of 企业和, behind a quantity that another one follows: 10家企业和5个园区.
static Span without_and(std::string_view key, Span noun) {
  for (const std::string_view word : {"以及", "和", "与", "及"})
    if (noun.size() > word.size() && view(key, noun).ends_with(word)) return {noun.begin, noun.end - word.size()};
  return view(key, noun) == "和" || view(key, noun) == "与" || view(key, noun) == "及" ? Span{noun.begin, noun.begin} : noun;
}

/// 10亿元以上项目3个: the first says which projects, and nothing is said of it by itself.
bool Expressions::describes_next(std::string_view key, Span quantity, Span noun) const {
  if (noun.begin < quantity.end) return false;
  const auto next = quantities_.find(key, noun.end);
  const auto text = next ? next->field("text") : std::nullopt;
  return text && text->begin == noun.end;
}

/// 城镇、农村居民人均可支配收入分别增长6%和8%: from `first` on each figure is of the name at its place, and changes alike.
void Expressions::share_out(const rules::Subject& subject, Span names, std::vector<Quantity>& found, std::size_t first) const {
  const std::size_t count = found.size() - first;
  std::vector<Span> each = parts_between(subject.key(), names, U"、");
  if (each.size() != count) each = parts_between(subject.key(), names, U"、和与及");
  const bool apart = each.size() == count && count > 1;
  if (count < 2) return;
  for (Span& name : each) name = indicators_.before(subject.key(), name, name.end);
  constexpr std::size_t kShortName = 9;  // bytes: 城镇 takes the rest of what it stands beside
  for (std::size_t i = 0; i < count; ++i) {
    Quantity& quantity = found[first + i];
    quantity.indicator = apart || each.size() == 1 ? subject.slice(each[apart ? i : 0]).text() : std::string();
    const bool goes_on = apart && i + 1 < count && quantity.indicator.size() <= kShortName && each[count - 1].size() > 2 * each[i].size();
    if (goes_on) quantity.indicator += subject.slice({each[count - 1].begin + each[i].size(), each[count - 1].end}).text();
  }
}

/// 覆盖率 and 签约率 of 覆盖率、签约率均达到100%, whose figure is behind `front`; none where it is of one thing.
std::vector<Span> Expressions::names_of_one_figure(std::string_view key, Span front) const {
  const auto match = names_.find(key.substr(0, front.end), front.begin);
  if (!match) return {};
  std::vector<Span> names = parts_between(key, *match->field("names"), U"、和与及");
  for (Span& name : names) name = indicators_.before(key, name, name.end);
  return names;
}

void Expressions::add_quantities(const rules::Subject& subject, Span sentence, std::vector<Quantity>& found) const {
  const std::string_view key = std::string_view(subject.key()).substr(0, sentence.end);
  Titles titles(key);
  Span clause{sentence.begin, key.size()};  // begins behind the quantity before
  Span front;                               // noun of the quantity that begins at `gap`: 占比 of 占比由30%提高到40%
  std::size_t gap = 0, last_end = 0, shared = kNone;  // first figure behind 分别, and the names that share them
  Span shared_names;
  for (std::size_t from = sentence.begin; from < key.size();) {
    const auto match = quantities_.find(key, from);
    if (!match) break;
    const Span text = match->field("text").value_or(match->whole);
    if (is_inside_number(key, text.begin) || !misread_number_at(key, text.begin).empty()) {
      from = std::min(key.find_first_not_of("0123456789", text.begin + 1), key.size());
      continue;
    }
    from = text.end;
    if (match->constant("kind") == "none" || titles.hold(text.begin)) {
      if (match->constant("is") == "start") front = {indicators_.before(key, clause, text.begin).begin, text.begin};
      gap = text.end;
      continue;
    }
    Span noun;
    if (const auto named = match->field("noun")) noun = indicators_.before(key, *named, named->end);
    if (noun.empty()) noun = indicators_.find(key, clause, text, match->constant("noun"));
    if (noun.begin >= text.end) noun = without_and(key, noun);
    if (noun.begin == text.end && says_and(view(key, noun))) noun = indicators_.before(key, clause, text.begin);  // 床位100张|及护士20名
    if (describes_next(key, text, noun)) {
      const Span named = indicators_.before(key, clause, text.begin);
      front = {named.empty() ? text.begin : named.begin, noun.end};
      from = gap = noun.end;
      continue;
    }
    if (!front.empty() && gap == text.begin) noun = front;
    const std::size_t before_it = std::exchange(clause.begin, std::max(text.end, noun.end));
    from = clause.begin;
    Quantity quantity;
    quantity.text = field_of(subject.slice({text.begin, from}), std::string(match->rule));
    if (!noun.empty()) quantity.indicator = subject.slice(noun).text();
    const std::string_view between = key.substr(last_end, text.begin - last_end);
    const bool in_run = shared < found.size() && (between == "、" || between == "和" || between == "及");
    if (!in_run && shared < found.size()) share_out(subject, shared_names, found, std::exchange(shared, kNone));
    if (quantity.text.value.find("分别") != std::string::npos) {
      shared = found.size();
      shared_names = {std::max(behind_clause_mark(key, sentence.begin, text.begin), before_it), text.begin};
    }
    const bool carries = noun.empty() && !found.empty() && last_end > 0 && says_how_much(*match) &&
                         goes_on(key.substr(last_end, text.begin - last_end));
    if (carries) quantity.indicator = found.back().indicator;
    last_end = from;
    for (const Span name : names_of_one_figure(key, {std::max(behind_clause_mark(key, sentence.begin, text.begin), before_it), text.begin})) {
      if (view(key, name) == view(key, noun)) break;
      Quantity one = quantity;
      one.indicator = subject.slice(name).text();
      found.push_back(std::move(one));
    }
    found.push_back(std::move(quantity));
  }
  if (shared < found.size()) share_out(subject, shared_names, found, shared);
}

std::vector<Quantity> Expressions::quantities(const rules::Subject& subject) const {
  std::vector<Quantity> found;
  if (!has_number(subject.key())) return found;
  for (const Span sentence : sentences(subject.key(), {0, subject.key().size()}))
    add_quantities(subject, sentence, found);
  return found;
}

}  // namespace fenjie::task
