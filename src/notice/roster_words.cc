#include "notice/roster_words.h"

#include <algorithm>
#include <optional>

#include "notice/padded_words.h"
#include "notice/roster_posts.h"
#include "notice/split_list.h"
#include "text/characters.h"
#include "text/passage.h"

namespace fenjie::notice {

namespace {

constexpr std::string_view kRule = "roster.row";

/// 王小明（市长）, 王 小明 市长, 市长 王小明: the parts of one item of a list, in bytes of the key.
struct Item {
  Span name, remark, post;
  bool post_first = false;
  bool unsure = false;  // the name is a common word
};

/// Reads a row into persons; gives up at the first word that is none of its kinds.
class Row {
 public:
  Row(const Passage& text, RowOrder order, const Context& context) : text_(text), order_(order), context_(context) {}

  std::vector<RosterPerson> read() {
    if (!read_listed() && !read_collective() && !read_words()) return {};
    set_evidence();
    return std::move(persons_);
  }

 private:
  /// Where the evidence of a field begins; it ends where the next one begins.
  struct Mark {
    std::size_t begin, person;
    enum Kind { name, title, phone } kind;
    std::size_t index = 0;
  };

  void forget() {
    persons_.clear();
    marks_.clear();
    pending_.clear();
  }

  // Items between 、 ； ，

  bool read_listed() {
    const rules::Subject subject{text_};
    const std::string_view key = subject.key();
    const auto has = [key](std::string_view mark) { return key.find(mark) != std::string_view::npos; };
    if (!has("、") && !has("（") && !has("，") && !has("；")) return false;
    for (const Span item : list_items(key, {0, key.size()}, "、，；。")) {
      if (read_phone_item(subject, item)) continue;
      if (const auto parts = parts_of(subject, item)) {
        take_item(subject, *parts);
      } else if (is_collective(key.substr(item.begin, item.size()), context_)) {
        begin_person({offset_of(subject, item.begin), offset_of(subject, item.end)});
        persons_.back().collective = true;
        ends_in_name_ = true;
      } else if (!persons_.empty() && !persons_.back().titles.empty() && !ends_in_name_ &&
                 ends_in_post(key.substr(item.begin, item.size()), context_)) {
        add_title(text::clean(subject.slice(item)), offset_of(subject, item.begin));
      } else if ((persons_.empty() || ends_in_name_) && order_ != RowOrder::name_first && ends_in_post(key.substr(item.begin, item.size()), context_)) {
        add_pending({offset_of(subject, item.begin), offset_of(subject, item.end)});  // 县委常委、副县长周文
      } else {
        forget();
        return false;
      }
    }
    if (!pending_.empty()) forget();
    return !persons_.empty();
  }

  std::optional<Item> parts_of(const rules::Subject& subject, Span item) const {
    const std::string_view key = subject.key();
    const auto part = [&](std::size_t begin, std::size_t end) { return key.substr(begin, end - begin); };
    if (is_collective(part(item.begin, item.end), context_)) return std::nullopt;  // 各分（子）公司主要负责人
    const std::size_t bracket = std::min(part(item.begin, item.end).find("（"), item.size()) + item.begin;
    if (context_.lexicon.is_person(part(item.begin, bracket)) || (bracket < item.end && may_be_name(part(item.begin, bracket), context_))) {
      const std::size_t close = key.substr(0, item.end).find("）", bracket);
      const std::size_t behind = close == std::string_view::npos ? bracket : close + std::string_view("）").size();
      if (behind < item.end && !is_post(part(behind, item.end), context_)) return std::nullopt;
      return Item{{item.begin, bracket}, {bracket, behind}, {behind, item.end}, false};
    }
    if (const auto parts = parts_between_blanks(subject, item)) return parts;
    if (order_ == RowOrder::name_first) return std::nullopt;
    const auto sure = cut_behind_post(part(item.begin, item.end), context_);
    const auto cut = sure ? sure : cut_behind_post(part(item.begin, item.end), context_, true);
    if (!cut) return std::nullopt;
    return Item{{item.begin + *cut, item.end}, {item.end, item.end}, {item.begin, item.begin + *cut}, true, !sure};
  }

  /// 王 小明 市长 or 市长 王 小明: where a blank of the print leaves a name on one side and a post on the other.
  std::optional<Item> parts_between_blanks(const rules::Subject& subject, Span item) const {
    const std::string_view key = subject.key();
    for (std::size_t at = item.begin; at < item.end;) {
      at = text::character_at(key, at).end;
      if (at >= item.end || !blank_before(subject, at)) continue;
      const std::string_view front = key.substr(item.begin, at - item.begin), back = key.substr(at, item.end - at);
      if (holds_person(subject, {item.begin, at}) != context_.lexicon.is_person(front) || (holds_person(subject, {at, item.end}) != context_.lexicon.is_person(back))) return std::nullopt;
      if (context_.lexicon.is_person(front) && ends_in_post(back, context_)) return Item{{item.begin, at}, {at, at}, {at, item.end}, false};
      if (order_ != RowOrder::name_first && context_.lexicon.is_person(back) && ends_in_post(front, context_))
        return Item{{at, item.end}, {item.end, item.end}, {item.begin, at}, true};
    }
    return std::nullopt;
  }

  /// One of the words between blanks is a name: several persons of one row.
  bool holds_person(const rules::Subject& subject, Span part) const {
    const std::vector<Word> words = padded_words(subject.slice(part).text(), context_);
    return std::any_of(words.begin(), words.end(), [&](const Word& word) { return context_.lexicon.is_person(word.key); });
  }

  bool blank_before(const rules::Subject& subject, std::size_t at) const {
    const std::size_t printed = offset_of(subject, at);
    return printed > 0 && text_.text()[printed - 1] == ' ';
  }

  void take_item(const rules::Subject& subject, const Item& item) {
    const auto printed = [&](std::size_t at) { return offset_of(subject, at); };
    if (item.post_first) add_pending({printed(item.post.begin), printed(item.post.end)});
    begin_person({printed(item.name.begin), printed(item.name.end)});
    persons_.back().unsure = item.unsure;
    ends_in_name_ = item.post_first;
    if (!item.remark.empty()) add_remark(subject, item.remark, 0);
    if (!item.post_first && !item.post.empty()) add_titles({printed(item.post.begin), printed(item.post.end)});
  }

  /// 联系电话：0471-5223671 behind a name.
  bool read_phone_item(const rules::Subject& subject, Span item) {
    if (persons_.empty()) return false;
    const auto match = context_.book.set("roster-phone").full(std::string_view(subject.key()).substr(item.begin, item.size()));
    if (!match) return false;
    const Span phone = *match->field("phone");
    add_phone({offset_of(subject, item.begin + phone.begin), offset_of(subject, item.begin + phone.end)},
              offset_of(subject, item.begin));
    return true;
  }

  // Everybody of a kind

  bool read_collective() {
    if (!is_collective(rules::Subject{text_}.key(), context_)) return false;
    const std::vector<Word> words = padded_words(text_.text(), context_);  // 贾琳 市财政局局长 各区人民政府区长: two
    return !(words.size() > 1 && context_.lexicon.is_person(words.front().key)) && begin_collective({0, text_.size()});
  }

  bool begin_collective(Span span) {
    begin_person(span);
    persons_.back().name.value = text::clean(text_.slice(span)).text();
    return persons_.back().collective = true;
  }

  // Words between blanks

  bool read_words() {
    words_ = padded_words(text_.text(), context_);
    post_first_ = is_post_first();
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (read_word(i)) continue;
      forget();
      return false;
    }
    if (!pending_.empty()) forget();
    return !persons_.empty();
  }

  /// The row begins with a post and ends with a name.
  bool is_post_first() const {
    if (order_ == RowOrder::name_first || words_.size() < 2) return false;
    const std::string& first = words_.front().key;
    if (context_.lexicon.is_person(first) || !ends_in_post(first, context_)) return false;
    std::size_t last = words_.size() - 1;
    while (last > 0 && phone_in(words_[last])) --last;
    return last > 0 && (context_.lexicon.is_person(words_[last].key) || may_be_name(words_[last].key, context_));
  }

  bool read_word(std::size_t i) {
    const Word& word = words_[i];
    if (const auto phone = phone_in(word)) return add_phone(*phone, word.span.begin);
    if (post_first_) {
      if (context_.lexicon.is_person(word.key) || (!pending_.empty() && may_be_name(word.key, context_))) return begin_person(word.span);
      return is_post(word.key, context_) && add_pending(word.span);
    }
    if (is_name(i)) return begin_person(word.span);
    if (read_list(word)) return true;
    const bool goes_on = !persons_.empty() && !persons_.back().name.empty();
    if (goes_on && !persons_.back().titles.empty() && word.key.starts_with("各") && is_collective(word.key, context_))
      return begin_collective(word.span);  // … 市信访局局长 各区人民政府区长
    if (goes_on) return add_titles(word.span);
    if (read_run_together(word)) return true;
    // Blanks never stand inside a word, so that key and printed text have the same bytes here.
    const auto cut = order_ == RowOrder::name_first || !is_han_only(word.key) ? std::nullopt : cut_behind_post(word.key, context_);
    if (cut && word.key.size() == word.span.size()) {
      add_pending({word.span.begin, word.span.begin + *cut});
      return begin_person({word.span.begin + *cut, word.span.end});
    }
    if (!is_post(word.key, context_)) return false;
    if (persons_.empty()) persons_.emplace_back();
    return add_titles(word.span);
  }

  /// The number of 0471-5223671, 电话：0471-5223671; bytes of the printed text.
  std::optional<Span> phone_in(const Word& word) const {
    if (word.key.find_first_of("0123456789") == std::string::npos) return std::nullopt;
    const rules::Subject subject{text_.slice(word.span)};
    const auto match = context_.book.set("roster-phone").full(subject.key());
    if (!match) return std::nullopt;
    const Span phone = *match->field("phone");
    return Span{word.span.begin + offset_of(subject, phone.begin), word.span.begin + offset_of(subject, phone.end)};
  }

  bool add_phone(Span span, std::size_t evidence_begin) {
    if (persons_.empty() || persons_.back().name.empty()) return false;
    if (!persons_.back().phone.empty()) return true;
    marks_.push_back({evidence_begin, persons_.size() - 1, Mark::phone});
    persons_.back().phone.value = text_.slice(span).text();
    persons_.back().phone.rule = "roster-phone.number";
    return true;
  }

  /// A known surname, or a short word in front of a post.
  bool is_name(std::size_t i) const {
    const std::string& key = words_[i].key;
    if (context_.lexicon.is_person(key)) return true;
    if (!may_be_name(key, context_)) return false;
    const bool expected = persons_.empty() || !persons_.back().titles.empty();
    return expected && i + 1 < words_.size() && is_post(words_[i + 1].key, context_);
  }

  bool begin_person(Span span) {
    marks_.push_back({span.begin, persons_.size(), Mark::name});
    persons_.emplace_back();
    persons_.back().name.value = text::without_blanks(text_.slice(span).text());
    persons_.back().name.rule = kRule;
    for (Field& title : pending_) {
      persons_.back().titles.push_back(std::move(title));
      take_concurrent(persons_.back());
    }
    pending_.clear();
    return true;
  }

  /// 市政府副市长、自然资源局局长 is two titles; 教育局、体育局局长 is one.
  template <typename Add>
  void for_each_title(Span span, Add add) const {
    const rules::Subject subject{text_.slice(span)};
    const std::string_view key = subject.key();
    const std::vector<Span> items = list_items(key, {0, key.size()}, "、，；。");
    for (std::size_t i = 0; i < items.size(); ++i) {
      Span item = items[i];
      while (i + 1 < items.size() && !ends_in_post(key.substr(item.begin, item.size()), context_))
        item.end = items[++i].end;
      add(text::clean(subject.slice(item)), span.begin + offset_of(subject, item.begin));
    }
  }

  bool add_titles(Span span) {
    for_each_title(span, [this](const Passage& title, std::size_t begin) { add_title(title, begin); });
    return true;
  }

  /// Posts in front of the name that they belong to.
  bool add_pending(Span span) {
    for_each_title(span, [this](const Passage& title, std::size_t begin) {
      marks_.push_back({begin, persons_.size(), Mark::title, pending_.size()});
      pending_.push_back({title.text(), {}, std::string(kRule)});
    });
    return true;
  }

  /// Byte of the printed text where byte `at` of the key stands.
  static std::size_t offset_of(const rules::Subject& subject, std::size_t at) {
    return subject.passage().size() - subject.slice({at, subject.key().size()}).size();
  }

  void add_title(const Passage& title, std::size_t begin) {
    RosterPerson& person = persons_.back();
    marks_.push_back({begin, persons_.size() - 1, Mark::title, person.titles.size()});
    person.titles.push_back({title.text(), {}, std::string(kRule)});
    take_concurrent(person);
  }

  /// 市住建局局长（兼）: the remark is no part of the post.
  static void take_concurrent(RosterPerson& person) {
    std::string& value = person.titles.back().value;
    for (const std::string_view remark : {"（兼）", "(兼)"}) {
      if (!std::string_view(value).ends_with(remark)) continue;
      person.concurrent = true;
      value.resize(value.size() - remark.size());
    }
  }

  /// 王小明（市长）、李大海、赵强（兼）、王芳（女）市教育局局长: a list of names, each with its remark in brackets and
  /// its post.
  bool read_list(const Word& word) {
    const rules::Subject subject{text_.slice(word.span)};
    const std::string_view key = subject.key();
    const std::vector<Span> items = list_items(key, {0, key.size()}, "、，；。");
    const auto bracket_of = [&](Span item) {
      return std::min(key.substr(item.begin, item.size()).find("（"), item.size()) + item.begin;
    };
    const auto behind_bracket = [&](Span item) {
      const std::size_t close = key.substr(0, item.end).find("）", bracket_of(item));
      return close == std::string_view::npos ? item.end : close + std::string_view("）").size();
    };
    for (const Span item : items) {
      const std::string_view post = key.substr(behind_bracket(item), item.end - behind_bracket(item));
      if (!context_.lexicon.is_person(key.substr(item.begin, bracket_of(item) - item.begin))) return false;
      if (!post.empty() && !is_post(post, context_)) return false;
    }
    for (const Span item : items) {
      const std::size_t bracket = bracket_of(item), post = behind_bracket(item);
      const auto printed_at = [&](std::size_t at) { return word.span.begin + offset_of(subject, at); };
      begin_person({printed_at(item.begin), printed_at(bracket)});
      if (bracket < post) add_remark(subject, {bracket, post}, word.span.begin);
      if (post < item.end) add_titles({printed_at(post), printed_at(item.end)});
    }
    return !items.empty();
  }

  /// （市发改局局长） is a post, （兼） and （女） are none.
  void add_remark(const rules::Subject& subject, Span bracket, std::size_t shift) {
    const Span inner{bracket.begin + std::string_view("（").size(), bracket.end - std::string_view("）").size()};
    if (inner.end <= inner.begin) return;
    const std::string_view remark = std::string_view(subject.key()).substr(inner.begin, inner.size());
    if (remark == "兼") persons_.back().concurrent = true;
    const std::size_t begin = shift + offset_of(subject, inner.begin);
    if (is_post(remark, context_)) add_titles({begin, begin + subject.slice(inner).size()});
  }

  /// 王小明国土资源部部长: the front is the name; where it ends is sure only when one cut leaves the beginning of a
  /// post.
  bool read_run_together(const Word& word) {
    if (!is_han_only(word.key.substr(0, word.key.find("、"))) || !ends_in_post(word.key, context_)) return false;
    const std::vector<std::size_t> cuts = cuts_in_front_of_post(word.key, context_);
    // Blanks never stand inside a word, so that key and printed text have the same bytes here.
    if (cuts.empty() || word.key.size() != word.span.size()) return false;
    begin_person({word.span.begin, word.span.begin + cuts.front()});
    persons_.back().unsure = cuts.size() > 1;
    return add_titles({word.span.begin + cuts.front(), word.span.end});
  }

  void set_evidence() {
    for (std::size_t i = 0; i < marks_.size(); ++i) {
      const std::size_t end = i + 1 < marks_.size() ? marks_[i + 1].begin : text_.size();
      RosterPerson& person = persons_[marks_[i].person];
      Field& field = marks_[i].kind == Mark::title   ? person.titles[marks_[i].index]
                     : marks_[i].kind == Mark::phone ? person.phone
                                                     : person.name;
      field.spans = text_.slice({marks_[i].begin, end}).spans();
    }
  }

  const Passage& text_;
  RowOrder order_;
  const Context& context_;
  std::vector<Word> words_;
  bool post_first_ = false;
  bool ends_in_name_ = false;   // the last item was a post with its name: what follows is no post of the same
  std::vector<Field> pending_;  // posts whose name has not come yet
  std::vector<RosterPerson> persons_;
  std::vector<Mark> marks_;
};

}  // namespace

std::vector<RosterPerson> persons_of(const Passage& text, RowOrder order, const Context& context) {
  return Row(text, order, context).read();
}

bool names_person(const Passage& text, const Context& context) {
  const std::vector<RosterPerson> persons = persons_of(text, RowOrder::unknown, context);
  const bool padded = !persons.empty() && text.text().find(' ') != std::string::npos;
  return !persons.empty() && !persons.front().name.empty() && (padded || persons.size() > 1 || !persons.front().titles.empty());
}

std::vector<RosterPerson> units_of(const Passage& text, const Context& context) {
  std::vector<RosterPerson> units;
  const rules::Subject subject{text};
  const std::string_view key = subject.key();
  const std::vector<Span> items = list_items(key, {0, key.size()}, "、，；。");
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::string_view item = key.substr(items[i].begin, items[i].size());
    if (!context.lexicon.is_unit(item) && !context.lexicon.is_unit_collective(item)) return {};
    const std::size_t until = i + 1 < items.size() ? items[i + 1].begin : key.size();
    RosterPerson& unit = units.emplace_back();
    unit.name = field_with_tail(subject, items[i], until, kRule);
    unit.collective = true;
  }
  return units;
}

}  // namespace fenjie::notice
