#include "rules/fragments.h"

namespace fenjie::rules {

namespace {

constexpr std::size_t kLongestExpanded = 64 << 10;  // fragments that use each other twice would double with each step
constexpr std::size_t kDeepest = 100;               // fragments within fragments

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// End of the fragment name whose `{` stands at `at`, or `at` when it is none: {2,3}, \x{4e00}, \p{Han}.
std::size_t name_end(const std::string& pattern, std::size_t at) {
  if (at >= 2 && pattern[at - 2] == '\\') return at;
  std::size_t end = at + 1;
  while (end < pattern.size() && (is_letter(pattern[end]) || is_digit(pattern[end]) || pattern[end] == '_')) ++end;
  const bool is_name = end < pattern.size() && pattern[end] == '}' && end > at + 1 && !is_digit(pattern[at + 1]);
  return is_name ? end : at;
}

}  // namespace

std::string Fragments::expand(const std::string& pattern, Place place) {
  std::string out;
  expand_into(out, file_.text, pattern, place);
  return out;
}

void Fragments::expand_into(std::string& out, const FileText& file, const std::string& pattern, Place place) {
  bool in_class = false;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == '\\' && i + 1 < pattern.size()) {
      out += pattern[i++];
      out += pattern[i];
      continue;
    }
    if (pattern[i] == (in_class ? ']' : '[')) in_class = !in_class;
    const std::size_t end = pattern[i] == '{' ? name_end(pattern, i) : i;
    if (end == i) {
      out += pattern[i];
      continue;
    }
    const std::string name = pattern.substr(i + 1, end - i - 1);
    const std::string& text = expanded(file, name, place);
    if (out.size() + text.size() > kLongestExpanded)
      fail_at(file, place_within(file, place, "{" + name + "}"), "rules/pattern-too-long",
              "片段代入后式子超过 " + std::to_string(kLongestExpanded >> 10) + " KB，请减少片段之间的引用");
    out += in_class ? text : "(?:" + text + ")";
    i = end;
  }
}

const std::string& Fragments::expanded(const FileText& file, const std::string& name, Place place) {
  const auto own = file_.fragments.find(name);
  const bool is_own = own != file_.fragments.end();
  if (!is_own && !(shared_ && shared_->fragments.contains(name)))
    fail_at(file, place_within(file, place, "{" + name + "}"), "rules/unknown-fragment",
            "没有名为“" + name + "”的片段");
  (is_own ? used_ : shared_used_).insert(name);
  if (const auto known = done_.find(name); known != done_.end()) return known->second;
  if (!open_.insert(name).second)
    fail_at(file, place_within(file, place, "{" + name + "}"), "rules/fragment-cycle", "片段“" + name + "”引用了自己");
  if (open_.size() > kDeepest)
    fail_at(file, place_within(file, place, "{" + name + "}"), "rules/pattern-too-long",
            "片段套片段超过 " + std::to_string(kDeepest) + " 层");
  const Fragment& fragment = is_own ? own->second : shared_->fragments.at(name);
  std::string text;
  expand_into(text, is_own ? file_.text : shared_->text, fragment.pattern, fragment.place);
  open_.erase(name);
  return done_[name] = std::move(text);
}

void Fragments::demand_all_used() const {
  for (const auto& [name, fragment] : file_.fragments)
    if (!used_.contains(name))
      fail_at(file_.text, fragment.place, "rules/unused-fragment", "片段“" + name + "”没有用到，请删去");
}

}  // namespace fenjie::rules
