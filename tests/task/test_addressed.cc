// Tasks of the one unit that a letter or a slip is written to.
#include "support/catch.h"
#include "support/told_tasks.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

struct Letter {
  std::string title, outline;
  std::vector<std::string> addressees{"市水利局"};
};

std::string told_to(const Letter& letter) {
  Notice notice;
  notice.title.value = letter.title;
  for (const std::string& name : letter.addressees) notice.addressees.push_back({name, {}, "addressees"});
  notice.outline = outline_from_text(letter.outline);
  const std::string doubts = codes_of(task::find_tasks(notice, book(), lexicon()));
  return print(notice.tasks) + doubts;
}

const std::string kSlip = "临江市人民政府督查室督办单", kLetter = "关于商请协助的函";

}  // namespace

TEST_CASE("现将以下事项交你单位办理。 over items gives them to the one addressee, and says so once") {
  const std::string items = "\n1|一、||12月15日前完成竣工验收。\n1|二、||改造管道42公里。（配合单位：市城管局）\n1|三、||建立台账，由市财政局负责。";
  for (const std::string sentence : {"现将以下事项交你单位办理。", "请你局抓紧办理以下事项："})
    CHECK(told_to({kLetter, "0|||" + sentence + items}) ==
          "1|12月15日前完成竣工验收。|责任=市水利局|时限=12月15日前\n2|改造管道42公里。|责任=市水利局|配合=市城管局\n3|建立台账，由市财政局负责。|责任=市财政局\ntask/given-to-addressee");
  CHECK(told_to({kLetter, "0|||现将有关事项通知如下：" + items}).find("市水利局") == std::string::npos);
  CHECK(told_to({kLetter, "0|||现将以下事项交你单位办理。" + items, {"市水利局", "市住建局"}}).find("市水利局") == std::string::npos);
  CHECK(told_to({kLetter, "0|||现将以下事项交你单位办理。" + items, {"各区政府"}}).find("各区政府") == std::string::npos);
}

TEST_CASE("items under 现将以下事项交你单位办理。 that report, exhort or are labels are no tasks") {
  const std::string outline = "0|||现将以下事项交你单位办理。\n1|一、|老旧小区改造|/完成竣工验收。\n1|二、|办理时限|/尽快。\n1|三、||请将办理情况报市政府督查室。\n1|四、||高度重视，加强组织领导。";
  CHECK(told_to({kSlip, outline}) == "1|老旧小区改造。完成竣工验收。|责任=市水利局\ntask/given-to-addressee");
}

TEST_CASE("a slip's tasks that charge nobody are its addressee's, a letter's are not") {
  const std::string outline = "0|||现将有关问题交办如下，请认真整改：\n1|一、||中山路井盖破损。/整改时限：12月10日前\n1|二、||路灯不亮。/责任单位：市城管局";
  CHECK(told_to({kSlip, outline}) == "1|中山路井盖破损。|责任=市水利局|时限=12月10日前\n2|路灯不亮。|责任=市城管局\ntask/given-to-addressee");
  CHECK(told_to({kLetter, outline}).find("市水利局") == std::string::npos);
}

TEST_CASE("请你局 means the one addressee, whatever follows") {
  CHECK(told_to({kLetter, "0|||请你局于12月15日前完成竣工验收。"}) == "-|请你局于12月15日前完成竣工验收。|责任=市水利局|时限=12月15日前\ntask/given-to-addressee");
  CHECK(told_to({kLetter, "0|||近期群众反映强烈。请你单位迅速组织排查，12月10日前完成整改。"}).find("责任=市水利局") != std::string::npos);
  CHECK(told_to({kLetter, "0|||请你局于12月15日前完成竣工验收。", {"市水利局", "市住建局"}}).find("责任=你局") != std::string::npos);
}

TEST_CASE("现将有关事项通知如下： over items of which one says 请你单位: the others are the one addressee's, too") {
  const std::string outline = "0|||群众反映强烈。现将有关事项通知如下：\n3|1.||请你单位会同县水务公司摸排，5月10日前建立台账。\n3|2.||研究制定整治方案，5月25日前报县政府。\n";
  CHECK(told_to({kLetter, outline}) ==
        "1|请你单位会同县水务公司摸排，5月10日前建立台账。|牵头=市水利局|配合=县水务公司|时限=5月10日前\n2|研究制定整治方案，5月25日前报县政府。|责任=市水利局|时限=5月25日前\ntask/given-to-addressee");
  CHECK(told_to({kLetter, outline, {"市水利局", "市住建局"}}).find("市水利局") == std::string::npos);
}

TEST_CASE("二、整改要求 over items of a slip hands them over; what is wrong, and where to report, is no task") {
  const std::string outline = "1|一、|存在问题|\n2|（一）||中山路积水。\n1|二、|整改要求|\n2|（一）||12月10日前完成清淤3公里。\n2|（二）||完善巡查制度。\n2|（三）||请将办理情况报市政府督查室。";
  CHECK(told_to({kSlip, "0|||请抓好整改。\n" + outline}) == "1|12月10日前完成清淤3公里。|责任=市水利局|时限=12月10日前\n2|完善巡查制度。|责任=市水利局\ntask/given-to-addressee");
  CHECK(told_to({kLetter, "0|||请抓好整改。\n" + outline}).find("市水利局") == std::string::npos);
}

TEST_CASE("请你局： over items hands them over") {
  CHECK(told_to({kLetter, "0|||为加快办理，请你局：\n1|一、||12月10日前完成整改。\n1|二、||建立长效机制。"}) ==
        "1|12月10日前完成整改。|责任=市水利局|时限=12月10日前\n2|建立长效机制。|责任=市水利局\ntask/given-to-addressee");
}
