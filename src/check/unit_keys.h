// Which printed unit names mean the same unit within one file.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "rules/book.h"

namespace fenjie::check {

/// Match form of a name: folded, without blanks.
std::string name_key(std::string_view name);

/// 市财政局, 财政局 and (in a notice issued in 临江市) 临江市财政局 are one unit when 财政局 itself occurs in the file:
/// a prefix is dropped only then, so that 市场监管局 keeps its first character. 县住建局 and 县住房和城乡建设局 are one by their full name.
class UnitKeys {
 public:
  explicit UnitKeys(const rules::Book& book) : prefixes_(book.vocabulary("own-prefixes")) {}

  void add_issuer(std::string_view issuer);
  /// @param full_name the name written out, or empty
  void add_unit(std::string_view name, std::string_view full_name);
  /// Same for names of the same unit. Call it after all names were added.
  std::string unit_key(std::string_view name) const;

 private:
  std::string without_prefix(const std::string& key) const;

  const rules::Vocabulary& prefixes_;
  std::set<std::string> places_;  // 临江市
  std::unordered_set<std::string> names_;
  std::unordered_map<std::string, std::string> short_name_;  // 发展和改革委员会 -> 发改委, the form that was added first
  std::unordered_map<std::string, std::string> full_name_;   // 发改委 -> 发展和改革委员会
};

}  // namespace fenjie::check
