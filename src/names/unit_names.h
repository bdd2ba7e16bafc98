// Names of units written out: 市发改委 -> 临江市发展和改革委员会; 省科技厅、教育厅 -> 省教育厅.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/notice.h"
#include "names/jurisdiction.h"
#include "rules/book.h"
#include "rules/lexicon.h"

namespace fenjie::names {

/// The units of one notice. Nothing is guessed: a name that is not sure has no full name.
class UnitNames {
 public:
  /// @param source text that the notice's spans point into
  UnitNames(const Notice& notice, std::string_view source, const rules::Book& book, const rules::Lexicon& lexicon);

  /// Sets full_name of every unit of the notice where it differs from the name.
  void write_out(std::vector<Task>& tasks);

 private:
  /// A name taken apart: prefix (市, 市委, 青山县) and the rest, written out.
  struct Parts {
    std::string place;  ///< 市, 青山县, or empty
    std::string party;  ///< 委 after the place, or empty
    std::string rest;   ///< 发展和改革委员会
    std::string under;  ///< of an abbreviation: nowhere, or the levels that it is written out under (unit-abbreviations.tsv)
    bool office = false;  ///< 财政局, 水利厅, 卫健委: an organ by its whole name, or an abbreviation
    enum class Kind { other, organ, party_department } kind = Kind::other;
    bool national = false;
    bool bracketed = false;  ///< 省市场监管局（省知识产权局）: gives its prefix to others, is not written out itself
  };
  const Parts& parts_of(const std::string& name);
  Parts take_apart(const std::string& name) const;
  Parts::Kind kind_of(std::string_view rest) const;
  std::size_t place_size(std::string_view key) const;
  std::string place_in_full(const std::string& place) const;
  std::string full_name(const Parts& parts, const std::string& place, const std::string& party) const;
  bool has_full_name(const Parts& parts, const std::string& place, const std::string& party) const;
  std::string of_own_place(const Parts& parts) const;
  bool is_of_others(const Unit& unit);
  std::string bare_name(const Parts& parts, bool beside_others) const;
  bool is_short_zone(std::string_view rest) const;
  bool fits(const Parts& parts, const Parts& before) const;
  bool names_own_level(std::string_view rest) const;
  bool in_one_run(const Unit& before, const Unit& unit) const;
  const std::string& complete(const std::string& rest, const std::string& full_name);
  void complete_runs(std::vector<Task>& tasks);
  void complete_others(std::vector<Task>& tasks);

  std::string_view source_;
  const rules::Lexicon& lexicon_;
  const rules::Vocabulary &abbreviations_, &levels_, &level_words_, &issuer_words_, &suffixes_, &party_departments_,
      &provincial_halls_, &no_places_, &superiors_, &short_zones_, &own_places_;
  const rules::RuleSet& short_names_;
  Jurisdiction jurisdiction_;
  std::unordered_map<std::string, Parts> parts_;
  std::map<std::string, std::string> completed_;  // rest -> its only full name in this notice; empty when there are two
};

}  // namespace fenjie::names
