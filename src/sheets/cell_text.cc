#include "sheets/cell_text.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <set>

#include "model/data_columns.h"
#include "text/characters.h"
#include "text/forms.h"

namespace fenjie::sheets {
namespace {

constexpr std::size_t kLongestCell = 32767;  // UTF-16 units, Excel's limit
constexpr std::string_view kCut = "……（原文过长，此处从略，请见原件）";

bool is_excel_escape(std::string_view text) {
  return text.size() >= 7 && text.substr(0, 2) == "_x" && text[6] == '_' &&
         std::all_of(text.begin() + 2, text.begin() + 6,
                     [](char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; });
}

/// Where the run of plain ASCII at `at` ends: the carried JSON is 400 kB of it.
std::size_t plain_end(std::string_view text, std::size_t at, std::size_t most) {
  const std::size_t stop = std::min(text.size(), at + most);
  while (at < stop && text[at] >= ' ' && text[at] < 0x7f && text[at] != '_') ++at;
  return at;
}

constexpr std::string_view kColon = "：", kComrade = "同志";

/// What was printed, without blanks, and where these stood.
struct PrintedWords {
  explicit PrintedWords(std::string_view printed) {
    for (std::size_t at = 0; at < printed.size();) {
      const text::Character character = text::character_at(printed, at);
      at = character.end;
      if (text::is_blank(character.code))
        blanks.insert(text.size());
      else if (!text::is_invisible(character.code))
        text.append(printed.substr(character.begin, character.end - character.begin));
    }
  }
  bool blank_at(std::size_t place) const { return blanks.count(place) > 0; }

  std::string text;
  std::set<std::size_t> blanks;
};

/// Takes off a mark that parts a list.
bool take_end(std::string_view& words) {
  for (const std::string_view mark : {"、", "，", "；", ";", ","})
    if (words.ends_with(mark)) {
      words.remove_suffix(mark.size());
      return true;
    }
  return false;
}

bool has_han(std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    const text::Character character = text::character_at(words, at);
    if (text::is_han(character.code)) return true;
    at = character.end;
  }
  return false;
}

/// 0415-6658123, ：13912345678: behind a name, in a column of 责任人及电话.
bool is_phone(std::string_view words) {
  constexpr std::ptrdiff_t kFewestDigits = 7;
  return std::count_if(words.begin(), words.end(), [](char c) { return c >= '0' && c <= '9'; }) >= kFewestDigits;
}

/// Takes a blank off one of the ends.
bool take_blank(std::string_view& text) {
  for (const std::string_view blank : {" ", "\n", "\t", "　", "\u00a0"}) {
    if (text.starts_with(blank)) {
      text.remove_prefix(blank.size());
      return true;
    }
    if (text.ends_with(blank)) {
      text.remove_suffix(blank.size());
      return true;
    }
  }
  return false;
}

bool is_forbidden_in_xml(char32_t code) {
  return (code < 0x20 && code != U'\n') || code == 0x7f || code == 0xfffe || code == 0xffff;
}

}  // namespace

std::string storable(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  std::size_t units = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (units + 32 > kLongestCell) return result.append(kCut);
    if (const std::size_t end = plain_end(text, at, kLongestCell - 31 - units); end > at) {
      result.append(text, at, end - at);
      units += end - at;
      at = end;
      continue;
    }
    const text::Character character = text::character_at(text, at);
    if (character.code == U'\t') {
      result += ' ';
    } else if (!is_forbidden_in_xml(character.code)) {
      if (text[at] == '_' && is_excel_escape(text.substr(at))) {
        result += "_x005F";
        units += 6;
      }
      result.append(text, at, character.end - at);
    }
    units += character.code > 0xffff ? 2 : 1;
    at = character.end;
  }
  return result;
}

std::string read_back(std::string_view stored) {
  std::string result;
  result.reserve(stored.size());
  for (std::size_t at = 0; at < stored.size(); ++at) {
    char byte = stored[at];
    if (byte == '_' && is_excel_escape(stored.substr(at))) {
      unsigned code = 0;
      std::from_chars(stored.data() + at + 2, stored.data() + at + 6, code, 16);
      const bool is_character = code < 0xd800 || (code > 0xdfff && code < 0xfffe);  // no half of a pair
      at += is_character ? 6 : 0;
      if (is_character && code >= 0x80) {
        text::append_utf8(result, code);
        continue;
      }
      if (is_character) byte = static_cast<char>(code);
    }
    if (byte == '\r') {
      if (at + 1 < stored.size() && stored[at + 1] == '\n') continue;
      byte = '\n';
    }
    if (byte != '\0') result += byte;
  }
  std::string_view rest = result;
  while (take_blank(rest)) {}
  return std::string(rest);
}

std::string listed_name(const Person& person) {
  const std::string& name = person.name.value;
  if (person.collective || name.size() != 6) return name;
  const text::Character first = text::character_at(name, 0);
  if (first.end != 3 || !text::is_han(first.code) || !text::is_han(text::character_at(name, 3).code)) return name;
  return name.substr(0, 3) + "　" + name.substr(3);
}

namespace {

/// 副市长 高　远, 林　涛（副镇长）: with the post that someone typed in front of the name or behind it.
std::string typed_name(const Person& person) {
  const std::size_t begin = person.typed.find(person.name.value);
  std::string name = listed_name(person);
  if (begin == std::string::npos) return name;
  const std::string_view front = std::string_view(person.typed).substr(0, begin), back = std::string_view(person.typed).substr(begin + person.name.value.size());
  if (!front.empty()) name.insert(0, std::string(front) + (front.ends_with(kColon) ? "" : " "));
  if (!back.empty()) name += (back.starts_with("（") || back.starts_with("(") ? "" : " ") + std::string(back);
  return name;
}

}  // namespace

std::string printed_name(const Person& person, std::string_view source) {
  if (!person.typed.empty()) return typed_name(person);
  std::string name = listed_name(person);
  const std::vector<Span>& spans = person.name.spans;
  if (spans.empty() || std::any_of(spans.begin(), spans.end(), [&](const Span& span) { return span.end > source.size(); })) return name;
  const PrintedWords words(printed(source, spans));
  const std::size_t begin = words.text.find(text::without_blanks(person.name.value));
  if (begin == std::string::npos) return name;
  const std::size_t end = begin + text::without_blanks(person.name.value).size();
  std::string_view front = std::string_view(words.text).substr(0, begin), back = std::string_view(words.text).substr(end);
  const bool in_table = person.name.rule.starts_with("table.");
  if (!in_table && back == kComrade) back = {};  // of a sentence: 由组织委员彭波同志牵头
  if (const std::size_t label = front.rfind(kColon); label != front.npos && !in_table) front = front.substr(label + kColon.size());
  while (take_end(front)) {}
  while (take_end(back)) {}
  if (has_han(front)) name.insert(0, std::string(front) + (words.blank_at(begin) ? " " : ""));
  if (has_han(back) || (in_table && is_phone(back))) name += (words.blank_at(end) ? " " : "") + std::string(back);
  return name;
}

std::string_view stacked_mark(ColumnRole role) { return holds_units(role) ? "、" : role == ColumnRole::deadline ? "；" : ""; }

std::string without_stacked_marks(std::string_view cell, ColumnRole role) {
  const std::string_view mark = stacked_mark(role);
  if (mark.empty()) return std::string(cell);
  std::string names;
  for (std::size_t at = 0; at < cell.size();) {
    const std::size_t end = std::min(cell.find(mark, at), cell.size());
    const std::size_t next = end + mark.size();
    const bool ends_line = end < cell.size() && (next == cell.size() || cell[next] == '\n');
    names += cell.substr(at, (ends_line ? end : next) - at);
    at = next;
  }
  return names;
}

void stack(std::string& cell, std::string_view line) {
  if (line.empty()) return;
  if (!cell.empty()) cell += '\n';
  cell += line;
}

void append_listed(std::string& cell, std::string_view value) {
  if (value.empty()) return;
  if (!cell.empty()) cell += kListSeparator;
  cell += value;
}

}  // namespace fenjie::sheets
