#include "notice/padded_words.h"

#include <algorithm>

#include "text/characters.h"
#include "text/passage.h"

namespace fenjie::notice {

bool is_han_only(std::string_view key) {
  for (std::size_t i = 0; i < key.size();) {
    const text::Character c = text::character_at(key, i);
    i = c.end;
    if (!text::is_han(c.code) && c.code != U'·') return false;
  }
  return !key.empty();
}

namespace {

std::vector<Word> split_at_blanks(const std::string& text) {
  std::vector<Word> words;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t blank = std::min(text.find(' ', begin), text.size());
    if (blank > begin) words.push_back({{begin, blank}, text::fold(text.substr(begin, blank - begin))});
    begin = blank + 1;
  }
  return words;
}

/// Whether words i and i + 1 are surname and given name of one person: 韩 正阳, or 刘 建国 before 王 小明.
bool is_split_name(const std::vector<Word>& words, std::size_t i, const Context& context) {
  const auto length = [&](std::size_t at) { return at < words.size() && is_han_only(words[at].key) ? text::length(words[at].key) : 0; };
  const auto together = [&](std::size_t at) { return context.lexicon.is_person(words[at].key + words[at + 1].key); };
  const auto person = [&](std::size_t at) { return context.lexicon.is_person(words[at].key); };
  if (length(i) != 1 || length(i + 1) != 2 || person(i + 1) || !together(i)) return false;
  if (length(i + 2) != 1) return true;
  return length(i + 3) == 2 && !person(i + 3) && together(i + 2);
}

/// 卓 玛 措, and nothing padded behind it: three characters of one name, whoever bears it.
bool is_spaced_name(const std::vector<Word>& words, std::size_t i) {
  constexpr std::size_t kCharacters = 3;
  const auto is_single = [&](std::size_t at) { return at < words.size() && is_han_only(words[at].key) && text::length(words[at].key) == 1; };
  std::size_t end = i;
  while (is_single(end)) ++end;
  if (end - i != kCharacters) return false;
  const std::string& last = words[end - 1].key;
  return last != "女" && last != "男" && last != "兼";
}

/// 张 华 -> 张华; 韩 正阳 -> 韩正阳; 卓 玛 措 -> 卓玛措; 陆 明俞 悦 -> 陆明, 俞悦.
std::vector<Word> put_together(const std::vector<Word>& words, const Context& context) {
  std::vector<Word> result;
  const auto is_single = [](const Word& word) { return is_han_only(word.key) && text::length(word.key) == 1; };
  const auto is_double = [](const Word& word) { return is_han_only(word.key) && text::length(word.key) == 2; };
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_single(words[i])) {
      result.push_back(words[i]);
      continue;
    }
    if (is_split_name(words, i, context)) {
      result.push_back({{words[i].span.begin, words[i + 1].span.end}, words[i].key + words[i + 1].key});
      ++i;
      continue;
    }
    if (is_spaced_name(words, i)) {
      result.push_back({{words[i].span.begin, words[i + 2].span.end}, words[i].key + words[i + 1].key + words[i + 2].key});
      i += 2;
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

}  // namespace

std::vector<Word> padded_words(const std::string& printed, const Context& context) {
  return put_together(join_halves(join_compound_surnames(split_at_blanks(printed), context)), context);
}

}  // namespace fenjie::notice
