// A registry proposed from notices, for a person to edit.
#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/extraction.h"
#include "names/learned_persons.h"
#include "names/seen_places.h"
#include "rules/book.h"
#include "rules/lexicon.h"

namespace fenjie::names {

class LearnedRegistry {
 public:
  LearnedRegistry(const rules::Book& book, const rules::Lexicon& lexicon);

  /// Adds the units, collectives and persons of a file's notices. Same files in the same order: same registry.
  void add(const Extraction& extraction);

  /// The registry as TOML, with the places that each entry was seen at as comments.
  std::string toml() const;

 private:
  struct Unit {
    std::string name, place;  ///< place of the notice that it was first seen in
    std::vector<std::string> short_names;
    SeenPlaces seen;
  };

  void add(const Extraction& extraction, const Notice& notice);
  std::size_t unit_named(const std::string& name, const std::string& place);
  std::vector<std::size_t> homes() const;
  std::vector<Unit> settled(const std::vector<std::size_t>& homes) const;
  std::string unit_text(const Unit& unit, const std::map<std::string, int>& uses) const;

  const rules::Book& book_;
  const rules::Lexicon& lexicon_;
  std::vector<std::string> files_, places_;
  std::vector<Unit> units_, collectives_;
  LearnedPersons persons_;
  std::unordered_map<std::string, std::size_t> unit_of_, collective_of_;
};

}  // namespace fenjie::names
