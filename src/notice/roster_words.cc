#include "notice/roster_words.h"

#include <algorithm>
#include <optional>

#include "notice/split_list.h"
#include "text/characters.h"
#include "text/passage.h"

namespace fenjie::notice {

namespace {

constexpr std::string_view kRule = "roster.row";

/// rules/roster-post.toml and rules/roster-post-begin.toml ask different questions of one text.
bool says(std::string_view key, const char* set, const Context& context) {
  return context.book.set(set).full(key).has_value();
}

bool is_han_only(std::string_view key) {
  for (std::size_t i = 0; i < key.size();) {
    const text::Character c = text::character_at(key, i);
    i = c.end;
    if (!text::is_han(c.code) && c.code != U'·') return false;
  }
  return !key.empty();
}

/// Part of the line between blanks, padded names already put together.
struct Word {
  Span span;        ///< bytes of the printed text
  std::string key;  ///< without blanks
};

std::vector<Word> split_at_blanks(const std::string& text) {
  std::vector<Word> words;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t blank = std::min(text.find(' ', begin), text.size());
    if (blank > begin) words.push_back({{begin, blank}, text::fold(text.substr(begin, blank - begin))});
    begin = blank + 1;
  }
  return words;
}

/// 张 华 -> 张华; 陆 明俞 悦 -> 陆明, 俞悦.
std::vector<Word> put_together(const std::vector<Word>& words) {
  std::vector<Word> result;
  const auto is_single = [](const Word& word) { return is_han_only(word.key) && text::length(word.key) == 1; };
  const auto is_double = [](const Word& word) { return is_han_only(word.key) && text::length(word.key) == 2; };
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_single(words[i])) {
      result.push_back(words[i]);
      continue;
    }
    std::size_t last = i + 1;
    while (last < words.size() && is_double(words[last])) ++last;
    if (last >= words.size() || !is_single(words[last])) {
      result.push_back(words[i]);
      continue;
    }
    Word name = words[i];
    for (std::size_t k = i + 1; k < last; ++k) {
      const std::size_t middle = words[k].span.begin + text::character_at(words[k].key, 0).end;
      name.span.end = middle;
      name.key += words[k].key.substr(0, middle - words[k].span.begin);
      result.push_back(name);
      name = {{middle, words[k].span.end}, words[k].key.substr(middle - words[k].span.begin)};
    }
    name.span.end = words[last].span.end;
    name.key += words[last].key;
    result.push_back(name);
    i = last;
  }
  return result;
}

/// 欧阳 雪 -> 欧阳雪: a padded name behind a surname of two characters.
std::vector<Word> join_compound_surnames(const std::vector<Word>& words, const Context& context) {
  const rules::Vocabulary& surnames = context.book.vocabulary("surnames");
  std::vector<Word> result;
  for (const Word& word : words) {
    const bool joins = !result.empty() && surnames.value(result.back().key) == "compound" && is_han_only(word.key) &&
                       text::length(word.key) <= 2 && context.lexicon.is_person(result.back().key + word.key);
    if (joins) {
      result.back().key += word.key;
      result.back().span.end = word.span.end;
    } else {
      result.push_back(word);
    }
  }
  return result;
}

/// One ideograph stands alone at the word's end (or beginning) beside a separator: 赵刚、孙 + 立、李大海.
bool ends_in_half_name(std::string_view key) {
  constexpr std::string_view kSeparator = "、";
  const std::size_t at = key.rfind(kSeparator);
  if (at == std::string_view::npos) return false;
  const std::string_view last = key.substr(at + kSeparator.size());
  return is_han_only(last) && text::length(last) == 1;
}
bool begins_with_half_name(std::string_view key) {
  const std::string_view first = key.substr(0, key.find("、"));
  return is_han_only(first) && text::length(first) == 1;
}

std::vector<Word> join_halves(std::vector<Word> words) {
  std::vector<Word> result;
  for (Word& word : words) {
    if (!result.empty() && ends_in_half_name(result.back().key) && begins_with_half_name(word.key)) {
      result.back().key += word.key;
      result.back().span.end = word.span.end;
    } else {
      result.push_back(std::move(word));
    }
  }
  return result;
}

/// Reads words into persons; gives up at the first word that is none of its kinds.
class Row {
 public:
  Row(const Passage& text, const Context& context) : text_(text), context_(context) {}

  std::vector<RosterPerson> read() {
    words_ = put_together(join_halves(join_compound_surnames(split_at_blanks(text_.text()), context_)));
    for (std::size_t i = 0; i < words_.size(); ++i)
      if (!read_word(i)) return {};
    set_evidence();
    return std::move(persons_);
  }

 private:
  /// Where the evidence of a field begins; it ends where the next one begins.
  struct Mark {
    std::size_t begin, person;
    std::optional<std::size_t> title;
  };

  bool read_word(std::size_t i) {
    const Word& word = words_[i];
    if (is_name(i)) return begin_person(word.span);
    if (read_list(word)) return true;
    if (!persons_.empty() && !persons_.back().name.empty()) return add_titles(word.span);
    if (read_run_together(word)) return true;
    if (!is_post(word.key, context_)) return false;
    if (persons_.empty()) persons_.emplace_back();
    return add_titles(word.span);
  }

  /// A known surname, or a short word in front of a post.
  bool is_name(std::size_t i) const {
    const std::string& key = words_[i].key;
    if (context_.lexicon.is_person(key)) return true;
    if (!may_be_name(key)) return false;
    const bool expected = persons_.empty() || !persons_.back().titles.empty();
    return expected && i + 1 < words_.size() && is_post(words_[i + 1].key, context_);
  }

  bool may_be_name(std::string_view key) const {
    const std::size_t characters = text::length(key);
    return is_han_only(key) && characters >= 2 && characters <= 4 && !is_post(key, context_);
  }

  bool begin_person(Span span) {
    marks_.push_back({span.begin, persons_.size(), std::nullopt});
    persons_.emplace_back();
    persons_.back().name.value = text::without_blanks(text_.slice(span).text());
    persons_.back().name.rule = kRule;
    return true;
  }

  /// 市政府副市长、自然资源局局长 is two titles; 教育局、体育局局长 is one.
  bool add_titles(Span span) {
    const rules::Subject subject{text_.slice(span)};
    const std::string_view key = subject.key();
    const std::vector<Span> items = list_items(key, {0, key.size()}, "、，；。");
    for (std::size_t i = 0; i < items.size(); ++i) {
      Span item = items[i];
      while (i + 1 < items.size() && !says(key.substr(item.begin, item.size()), "roster-post", context_))
        item.end = items[++i].end;
      add_title(text::clean(subject.slice(item)), span.begin + offset_of(subject, item.begin));
    }
    return true;
  }

  /// Byte of the printed text where byte `at` of the key stands.
  static std::size_t offset_of(const rules::Subject& subject, std::size_t at) {
    return subject.passage().size() - subject.slice({at, subject.key().size()}).size();
  }

  void add_title(const Passage& title, std::size_t begin) {
    RosterPerson& person = persons_.back();
    marks_.push_back({begin, persons_.size() - 1, person.titles.size()});
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
    if (!is_han_only(word.key.substr(0, word.key.find("、"))) || !says(word.key, "roster-post", context_)) return false;
    std::vector<std::size_t> cuts;
    for (const std::size_t characters : {3, 2}) {
      const std::size_t cut = byte_after(word.key, characters);
      if (cut < word.key.size() && context_.lexicon.is_person(std::string_view(word.key).substr(0, cut)) &&
          says(std::string_view(word.key).substr(cut), "roster-post-begin", context_))
        cuts.push_back(cut);
    }
    // Blanks never stand inside a word, so that key and printed text have the same bytes here.
    if (cuts.empty() || word.key.size() != word.span.size()) return false;
    begin_person({word.span.begin, word.span.begin + cuts.front()});
    persons_.back().unsure = cuts.size() > 1;
    return add_titles({word.span.begin + cuts.front(), word.span.end});
  }

  static std::size_t byte_after(std::string_view key, std::size_t characters) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < characters && at < key.size(); ++i) at = text::character_at(key, at).end;
    return at;
  }

  void set_evidence() {
    for (std::size_t i = 0; i < marks_.size(); ++i) {
      const std::size_t end = i + 1 < marks_.size() ? marks_[i + 1].begin : text_.size();
      RosterPerson& person = persons_[marks_[i].person];
      Field& field = marks_[i].title ? person.titles[*marks_[i].title] : person.name;
      field.spans = text_.slice({marks_[i].begin, end}).spans();
    }
  }

  const Passage& text_;
  const Context& context_;
  std::vector<Word> words_;
  std::vector<RosterPerson> persons_;
  std::vector<Mark> marks_;
};

}  // namespace

std::vector<RosterPerson> persons_of(const Passage& text, const Context& context) { return Row(text, context).read(); }

bool is_post(std::string_view key, const Context& context) {
  return says(key, "roster-post", context) || context.lexicon.is_unit(key);
}

}  // namespace fenjie::notice
