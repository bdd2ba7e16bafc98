#include "rules/vocabulary.h"

#include <algorithm>
#include <bit>
#include <functional>

#include "model/error.h"
#include "rules/key_characters.h"
#include "text/encoding.h"
#include "text/fold.h"

namespace fenjie::rules {

namespace {

/// Takes the first line off `rest`.
std::string_view next_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  return line;
}

std::string_view term_of(std::string_view line) { return line.substr(0, line.find('\t')); }

bool is_comment(std::string_view line) { return line.starts_with('#'); }

/// Terms are a few Han characters long: bytes mixed one by one are quick enough.
std::size_t hash(std::string_view term) {
  std::size_t value = term.size();
  for (const char byte : term) value = (value ^ static_cast<unsigned char>(byte)) * 0x9E3779B97F4A7C15u;
  return value >> 32;
}

/// Which of 256 sets a character belongs to.
std::uint8_t set_of(std::string_view character) { return static_cast<std::uint8_t>(hash(character)); }

constexpr std::size_t kBits = 64;

}  // namespace

TextVocabulary::TextVocabulary(std::string_view content) {
  while (!content.empty()) {
    const std::string_view line = next_line(content);
    if (line.empty() || is_comment(line)) continue;
    const std::string_view term = term_of(line);
    entries_.push_back({term, line.substr(std::min(line.size(), term.size() + 1))});
    if (std::find(lengths_.begin(), lengths_.end(), term.size()) == lengths_.end()) lengths_.push_back(term.size());
  }
  std::sort(lengths_.rbegin(), lengths_.rend());
  index_entries();
  index_lengths();
}

/// The last bit stands for all lengths from its own on, should there ever be so many.
void TextVocabulary::index_lengths() {
  for (const Entry& entry : entries_) {
    const auto place = std::lower_bound(lengths_.begin(), lengths_.end(), entry.term.size(), std::greater<>());
    const auto index = std::min<std::size_t>(static_cast<std::size_t>(place - lengths_.begin()), kBits - 1);
    by_first_[set_of(first_character(entry.term))] |= std::uint64_t{1} << index;
    by_last_[set_of(last_character(entry.term))] |= std::uint64_t{1} << index;
  }
}

/// Half of the slots stay free, so that a search ends after a step or two.
void TextVocabulary::index_entries() {
  slots_.assign(std::bit_ceil(2 * entries_.size() + 2), 0);
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    std::size_t slot = hash(entries_[i].term) & (slots_.size() - 1);
    while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = static_cast<std::uint32_t>(i + 1);
  }
}

const TextVocabulary::Entry* TextVocabulary::entry(std::string_view term) const {
  for (std::size_t slot = hash(term) & (slots_.size() - 1); slots_[slot] != 0;
       slot = (slot + 1) & (slots_.size() - 1)) {
    const Entry& found = entries_[slots_[slot] - 1];
    if (found.term == term) return &found;
  }
  return nullptr;
}

bool TextVocabulary::contains(std::string_view term) const { return entry(term) != nullptr; }

std::string_view TextVocabulary::value(std::string_view term, std::size_t index) const {
  const Entry* found = entry(term);
  if (!found) return {};
  std::string_view rest = found->columns;
  for (; index > 0; --index) {
    const std::size_t tab = rest.find('\t');
    if (tab == std::string_view::npos) return {};
    rest.remove_prefix(tab + 1);
  }
  return rest.substr(0, rest.find('\t'));
}

/// The longest term that `cut`, given a length, cuts out of the key.
template <typename Cut>
std::string_view TextVocabulary::longest(std::size_t key_size, std::uint64_t lengths, Cut cut) const {
  for (; lengths != 0; lengths &= lengths - 1) {
    const auto bit = static_cast<std::size_t>(std::countr_zero(lengths));
    const std::size_t end = bit == kBits - 1 ? lengths_.size() : bit + 1;
    for (std::size_t i = bit; i < end; ++i)
      if (lengths_[i] <= key_size)
        if (const Entry* found = entry(cut(lengths_[i]))) return found->term;
  }
  return {};
}

std::string_view TextVocabulary::longest_suffix(std::string_view key) const {
  if (key.empty()) return {};
  return longest(key.size(), by_last_[set_of(last_character(key))],
                 [key](std::size_t length) { return key.substr(key.size() - length); });
}

std::string_view TextVocabulary::longest_prefix(std::string_view key) const {
  if (key.empty()) return {};
  return longest(key.size(), by_first_[set_of(first_character(key))],
                 [key](std::size_t length) { return key.substr(0, length); });
}

std::vector<std::string_view> TextVocabulary::terms() const {
  std::vector<std::string_view> result;
  for (const Entry& entry : entries_) result.push_back(entry.term);
  return result;
}

std::size_t prove_vocabulary(const FileText& file) {
  std::string_view rest = file.content, before;
  std::size_t terms = 0;
  for (int number = 1; !rest.empty(); ++number) {
    const std::string_view line = next_line(rest);
    if (!text::is_utf8(line)) throw Error("rules/encoding", file.path, "这一行不是 UTF-8 编码", number);
    if (is_comment(line)) continue;
    const std::string_view term = term_of(line);
    const Place place{number, 1};
    if (term.empty()) fail_at(file, place, "rules/vocabulary-empty", "词表里不能有空行，也不能缺词");
    if (line.ends_with('\r')) fail_at(file, place, "rules/vocabulary-form", "词表的行尾应当是 LF");
    if (text::fold(term) != term)
      fail_at(file, place, "rules/vocabulary-form", "应当写成折叠形式“" + text::fold(term) + "”");
    if (term == before)
      fail_at(file, place, "rules/vocabulary-repeated", "“" + std::string(term) + "”重复，请删去一行");
    if (term < before)
      fail_at(file, place, "rules/vocabulary-order", "没有按字节排序：应当在“" + std::string(before) + "”之前");
    before = term;
    ++terms;
  }
  return terms;
}

}  // namespace fenjie::rules
