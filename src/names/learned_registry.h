// A registry proposed from notices, for a person to edit.
#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/extraction.h"
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
  static constexpr std::size_t kNoUnit = static_cast<std::size_t>(-1);
  struct Seen {
    std::map<std::string, std::vector<std::size_t>> lines;  // file -> lines, or pages of a file that has pages
    std::vector<std::string> files;                         // in order
    std::map<std::string, bool> has_pages;
  };
  struct Unit {
    std::string name, place;  ///< place of the notice that it was first seen in
    std::vector<std::string> short_names;
    Seen seen;
  };
  struct Post {
    std::string title;
    std::size_t unit = kNoUnit;  // index of units_
    bool operator==(const Post&) const = default;
  };
  struct Person {
    std::string name;
    std::vector<Post> posts;
    Seen seen;
  };

  void add(const Extraction& extraction, const Notice& notice);
  std::size_t unit_named(const std::string& name, const std::string& place);
  Person& person_named(const std::string& name);
  void see(Seen& seen, const Extraction& extraction, const Field& field) const;
  std::string comment(const Seen& seen) const;
  std::string unit_text(const Unit& unit, const std::map<std::string, int>& uses) const;
  std::string person_text(const Person& person) const;

  const rules::Book& book_;
  const rules::Lexicon& lexicon_;
  std::vector<std::string> files_, places_;
  std::vector<Unit> units_, collectives_;
  std::vector<Person> persons_;
  std::unordered_map<std::string, std::size_t> unit_of_, collective_of_, person_of_;
};

}  // namespace fenjie::names
