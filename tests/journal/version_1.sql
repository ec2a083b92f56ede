-- A journal as version 1 of its tables wrote it: RIVERS twice, "Water" mixed, and RIVERS not finished.
PRAGMA application_id=1364544049;
PRAGMA user_version=1;
BEGIN TRANSACTION;
CREATE TABLE attempt (
    id TEXT PRIMARY KEY, learner TEXT NOT NULL REFERENCES learner, mode TEXT NOT NULL, title TEXT NOT NULL,
    subject TEXT NOT NULL, utc INTEGER NOT NULL, offset INTEGER NOT NULL, seed INTEGER NOT NULL, plan TEXT NOT NULL,
    worker TEXT
) STRICT;
INSERT INTO "attempt" VALUES('26894b08-f191-4c7b-9b1b-caa8c5b54818','08e25e00-861f-4256-ab77-6e013a0c50f0','practice','Quiz rivers','rivers',1767268800000,60,0,'[["82a875a82a8187fd2cd1cda7236caed355fbe564f876245d11a7b60c5cb5bf8f","6d3cdebc260d5e49f2aa89960a71847e27f90a7751d02e334c70d2c5b4537d91",[0,1,2]],["82a875a82a8187fd2cd1cda7236caed355fbe564f876245d11a7b60c5cb5bf8f","75cfb9d1b2cdbd7801baa4ededd6128cbf82bb0315ced51e29a55177ab340f7d",[0,1,2]],["82a875a82a8187fd2cd1cda7236caed355fbe564f876245d11a7b60c5cb5bf8f","78760a5a86726ce81b3406784d3a5a1d0a5bfd6261113467ad1e2ebd7b1e2c7f",[0,1]]]','acac1fba-9712-4105-87b8-0104e45b9347');
INSERT INTO "attempt" VALUES('6424f156-a2a7-4bf6-bc4b-676d02142167','08e25e00-861f-4256-ab77-6e013a0c50f0','practice','Water','collection:Water',1767268800000,60,1,'[["c7c66fe42ec99d34e5cf96620d0c92f0292ac4c8dff47337874d24f31d0a8ea0","d4a4d6c1640e6e458850d301cf80cf709ffd654c69f8b505d2c67aff69a8435c",[2,1,0]],["c7c66fe42ec99d34e5cf96620d0c92f0292ac4c8dff47337874d24f31d0a8ea0","d6de42dd569841249d0ca89dcd93cba1bda6bb8767b3d6b35fcaeb07dd4a5940",[2,1,0]],["8bf497d1b95314685b1f12a24f3056ccb50e229fa26fdc3ae40fe4ec06581c50","ad163ce7507d38b2944cd43c20e6526f59e56b275ff36358b868e5b5423e0617",[2,0,1]]]','d08d9d87-503d-4969-8dba-9681e1baa371');
INSERT INTO "attempt" VALUES('9579d3b1-e3eb-46d9-a81a-d40c68b1e66b','08e25e00-861f-4256-ab77-6e013a0c50f0','practice','Quiz rivers','rivers',1767268800000,60,0,'[["82a875a82a8187fd2cd1cda7236caed355fbe564f876245d11a7b60c5cb5bf8f","6d3cdebc260d5e49f2aa89960a71847e27f90a7751d02e334c70d2c5b4537d91",[0,1,2]],["82a875a82a8187fd2cd1cda7236caed355fbe564f876245d11a7b60c5cb5bf8f","75cfb9d1b2cdbd7801baa4ededd6128cbf82bb0315ced51e29a55177ab340f7d",[0,1,2]],["82a875a82a8187fd2cd1cda7236caed355fbe564f876245d11a7b60c5cb5bf8f","78760a5a86726ce81b3406784d3a5a1d0a5bfd6261113467ad1e2ebd7b1e2c7f",[0,1]]]','ee266827-307c-4ee1-a885-91b9dd1412df');
INSERT INTO "attempt" VALUES('23d3253c-3b99-46ad-9a3d-86a13f9055c2','08e25e00-861f-4256-ab77-6e013a0c50f0','practice','Quiz rivers','rivers',1767268800000,60,0,'[["82a875a82a8187fd2cd1cda7236caed355fbe564f876245d11a7b60c5cb5bf8f","6d3cdebc260d5e49f2aa89960a71847e27f90a7751d02e334c70d2c5b4537d91",[0,1,2]],["82a875a82a8187fd2cd1cda7236caed355fbe564f876245d11a7b60c5cb5bf8f","75cfb9d1b2cdbd7801baa4ededd6128cbf82bb0315ced51e29a55177ab340f7d",[0,1,2]],["82a875a82a8187fd2cd1cda7236caed355fbe564f876245d11a7b60c5cb5bf8f","78760a5a86726ce81b3406784d3a5a1d0a5bfd6261113467ad1e2ebd7b1e2c7f",[0,1]]]','6f15e430-1674-46c1-9091-faf58f23fdbc');
CREATE TABLE content (
    hash TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('header', 'question')), json TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "content" VALUES('6d3cdebc260d5e49f2aa89960a71847e27f90a7751d02e334c70d2c5b4537d91','question','{"body":{"options":[{"correct":true,"credit":"1/1","feedback":"About The Black Sea.","text":"The Black Sea"},{"feedback":"About The Caspian Sea.","text":"The Caspian Sea"},{"feedback":"About None of these.","pin":true,"text":"None of these"}]},"explanation":"Explanation of mouth.","id":"mouth","points":[["geography","1/1"]],"prompt":"Prompt of mouth?","section":"rise","type":"choice"}');
INSERT INTO "content" VALUES('75cfb9d1b2cdbd7801baa4ededd6128cbf82bb0315ced51e29a55177ab340f7d','question','{"body":{"options":[{"correct":true,"credit":"1/1","feedback":"About Grain.","text":"Grain"},{"correct":true,"credit":"1/1","feedback":"About Ore.","text":"Ore"},{"feedback":"About Sand.","text":"Sand"}]},"explanation":"Explanation of cargo.","id":"cargo","points":[["trade","2/1"],["geography","1/1"]],"prompt":"Prompt of cargo?","section":"ports","source":{"quote":"grain","section":"ports"},"type":"multiple"}');
INSERT INTO "content" VALUES('78760a5a86726ce81b3406784d3a5a1d0a5bfd6261113467ad1e2ebd7b1e2c7f','question','{"body":{"answer":true,"if_false":"About false.","if_true":"About true."},"explanation":"Explanation of border.","id":"border","points":[["geography","1/1"]],"prompt":"Prompt of border?","section":"rise","type":"true-false"}');
INSERT INTO "content" VALUES('82a875a82a8187fd2cd1cda7236caed355fbe564f876245d11a7b60c5cb5bf8f','header','{"domains":[{"slug":"geography","title":"Geography"},{"slug":"trade","title":"Trade"}],"id":"rivers","sections":[{"slug":"rise","title":"Where rivers rise"},{"slug":"ports","title":"Where goods change hands"}],"source":{"author":"A class","title":"A short reader"},"text":"# Where rivers rise\n\nFar up.\n\n# Where goods change hands\n\nOre and grain.\n","title":"Quiz rivers","waive":[{"code":"no-image","reason":"There are none."}]}');
INSERT INTO "content" VALUES('8bf497d1b95314685b1f12a24f3056ccb50e229fa26fdc3ae40fe4ec06581c50','header','{"collection":"Water","domains":[{"slug":"general","title":"General"}],"id":"second","source":{"author":"A class","title":"A short reader"},"title":"Quiz second"}');
INSERT INTO "content" VALUES('ad163ce7507d38b2944cd43c20e6526f59e56b275ff36358b868e5b5423e0617','question','{"body":{"options":[{"correct":true,"credit":"1/1","feedback":"About Danube.","text":"Danube"},{"feedback":"About Rhine.","text":"Rhine"},{"feedback":"About Volga.","text":"Volga"}]},"explanation":"Explanation of c.","id":"c","points":[["general","1/1"]],"prompt":"Prompt of c?","type":"choice"}');
INSERT INTO "content" VALUES('c7c66fe42ec99d34e5cf96620d0c92f0292ac4c8dff47337874d24f31d0a8ea0','header','{"collection":"Water","domains":[{"slug":"general","title":"General"}],"id":"first","source":{"author":"A class","title":"A short reader"},"title":"Quiz first"}');
INSERT INTO "content" VALUES('d4a4d6c1640e6e458850d301cf80cf709ffd654c69f8b505d2c67aff69a8435c','question','{"body":{"options":[{"correct":true,"credit":"1/1","feedback":"About Danube.","text":"Danube"},{"feedback":"About Rhine.","text":"Rhine"},{"feedback":"About Volga.","text":"Volga"}]},"explanation":"Explanation of a.","id":"a","points":[["general","1/1"]],"prompt":"Prompt of a?","type":"choice"}');
INSERT INTO "content" VALUES('d6de42dd569841249d0ca89dcd93cba1bda6bb8767b3d6b35fcaeb07dd4a5940','question','{"body":{"options":[{"correct":true,"credit":"1/1","feedback":"About Danube.","text":"Danube"},{"feedback":"About Rhine.","text":"Rhine"},{"feedback":"About Volga.","text":"Volga"}]},"explanation":"Explanation of b.","id":"b","points":[["general","1/3"]],"prompt":"Prompt of b?","type":"choice"}');
CREATE TABLE derived_attempt (
    attempt TEXT PRIMARY KEY, learner TEXT NOT NULL, finished INTEGER NOT NULL, title TEXT NOT NULL,
    subject TEXT NOT NULL, slot INTEGER NOT NULL, told INTEGER NOT NULL, answered INTEGER NOT NULL,
    questions INTEGER NOT NULL, seq INTEGER NOT NULL, utc INTEGER NOT NULL, offset INTEGER NOT NULL,
    active INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "derived_attempt" VALUES('23d3253c-3b99-46ad-9a3d-86a13f9055c2','08e25e00-861f-4256-ab77-6e013a0c50f0',0,'Quiz rivers','rivers',1,0,1,3,24,1767268800000,60,0);
INSERT INTO "derived_attempt" VALUES('26894b08-f191-4c7b-9b1b-caa8c5b54818','08e25e00-861f-4256-ab77-6e013a0c50f0',1,'Quiz rivers','rivers',2,0,3,3,7,1767268800000,60,0);
INSERT INTO "derived_attempt" VALUES('6424f156-a2a7-4bf6-bc4b-676d02142167','08e25e00-861f-4256-ab77-6e013a0c50f0',1,'Water','collection:Water',2,0,3,3,14,1767268800000,60,0);
INSERT INTO "derived_attempt" VALUES('9579d3b1-e3eb-46d9-a81a-d40c68b1e66b','08e25e00-861f-4256-ab77-6e013a0c50f0',1,'Quiz rivers','rivers',2,0,3,3,21,1767268800000,60,0);
CREATE TABLE derived_domain (
    learner TEXT NOT NULL, scope TEXT NOT NULL, slug TEXT NOT NULL, title TEXT NOT NULL, color TEXT,
    place INTEGER NOT NULL, earned TEXT NOT NULL, possible TEXT NOT NULL, questions INTEGER NOT NULL,
    attempt TEXT NOT NULL, seq INTEGER NOT NULL, utc INTEGER NOT NULL, PRIMARY KEY (learner, scope, slug)
) STRICT, WITHOUT ROWID;
INSERT INTO "derived_domain" VALUES('08e25e00-861f-4256-ab77-6e013a0c50f0','Water','general','General',NULL,0,'4/3','7/3',3,'6424f156-a2a7-4bf6-bc4b-676d02142167',14,1767268800000);
INSERT INTO "derived_domain" VALUES('08e25e00-861f-4256-ab77-6e013a0c50f0','rivers','geography','Geography',NULL,0,'3/1','3/1',3,'9579d3b1-e3eb-46d9-a81a-d40c68b1e66b',21,1767268800000);
INSERT INTO "derived_domain" VALUES('08e25e00-861f-4256-ab77-6e013a0c50f0','rivers','trade','Trade',NULL,1,'2/1','2/1',1,'9579d3b1-e3eb-46d9-a81a-d40c68b1e66b',21,1767268800000);
CREATE TABLE derived_subject (
    learner TEXT NOT NULL, subject TEXT NOT NULL, taken INTEGER NOT NULL, attempt TEXT NOT NULL, seq INTEGER NOT NULL,
    utc INTEGER NOT NULL, last_earned TEXT NOT NULL, last_possible TEXT NOT NULL, best_earned TEXT NOT NULL,
    best_possible TEXT NOT NULL, PRIMARY KEY (learner, subject)
) STRICT, WITHOUT ROWID;
INSERT INTO "derived_subject" VALUES('08e25e00-861f-4256-ab77-6e013a0c50f0','collection:Water',1,'6424f156-a2a7-4bf6-bc4b-676d02142167',14,1767268800000,'4/3','7/3','4/3','7/3');
INSERT INTO "derived_subject" VALUES('08e25e00-861f-4256-ab77-6e013a0c50f0','rivers',2,'9579d3b1-e3eb-46d9-a81a-d40c68b1e66b',21,1767268800000,'5/1','5/1','5/1','5/1');
CREATE TABLE event (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, attempt TEXT NOT NULL REFERENCES attempt, slot INTEGER NOT NULL,
    kind TEXT NOT NULL, utc INTEGER NOT NULL, offset INTEGER NOT NULL, active INTEGER NOT NULL, json TEXT NOT NULL
) STRICT;
INSERT INTO "event" VALUES(1,'26894b08-f191-4c7b-9b1b-caa8c5b54818',0,'shown',1767268800000,60,0,'{}');
INSERT INTO "event" VALUES(2,'26894b08-f191-4c7b-9b1b-caa8c5b54818',0,'answered',1767268800000,60,0,'{"credit":"1/1","response":0}');
INSERT INTO "event" VALUES(3,'26894b08-f191-4c7b-9b1b-caa8c5b54818',1,'shown',1767268800000,60,0,'{}');
INSERT INTO "event" VALUES(4,'26894b08-f191-4c7b-9b1b-caa8c5b54818',1,'answered',1767268800000,60,0,'{"credit":"1/2","response":[0]}');
INSERT INTO "event" VALUES(5,'26894b08-f191-4c7b-9b1b-caa8c5b54818',2,'shown',1767268800000,60,0,'{}');
INSERT INTO "event" VALUES(6,'26894b08-f191-4c7b-9b1b-caa8c5b54818',2,'answered',1767268800000,60,0,'{"credit":"0/1"}');
INSERT INTO "event" VALUES(7,'26894b08-f191-4c7b-9b1b-caa8c5b54818',2,'handed-in',1767268800000,60,0,'{}');
INSERT INTO "event" VALUES(8,'6424f156-a2a7-4bf6-bc4b-676d02142167',0,'shown',1767268800000,60,0,'{}');
INSERT INTO "event" VALUES(9,'6424f156-a2a7-4bf6-bc4b-676d02142167',0,'answered',1767268800000,60,0,'{"credit":"1/1","response":0}');
INSERT INTO "event" VALUES(10,'6424f156-a2a7-4bf6-bc4b-676d02142167',1,'shown',1767268800000,60,0,'{}');
INSERT INTO "event" VALUES(11,'6424f156-a2a7-4bf6-bc4b-676d02142167',1,'answered',1767268800000,60,0,'{"credit":"1/1","response":0}');
INSERT INTO "event" VALUES(12,'6424f156-a2a7-4bf6-bc4b-676d02142167',2,'shown',1767268800000,60,0,'{}');
INSERT INTO "event" VALUES(13,'6424f156-a2a7-4bf6-bc4b-676d02142167',2,'answered',1767268800000,60,0,'{"credit":"0/1","response":1}');
INSERT INTO "event" VALUES(14,'6424f156-a2a7-4bf6-bc4b-676d02142167',2,'handed-in',1767268800000,60,0,'{}');
INSERT INTO "event" VALUES(15,'9579d3b1-e3eb-46d9-a81a-d40c68b1e66b',0,'shown',1767268800000,60,0,'{}');
INSERT INTO "event" VALUES(16,'9579d3b1-e3eb-46d9-a81a-d40c68b1e66b',0,'answered',1767268800000,60,0,'{"credit":"1/1","response":0}');
INSERT INTO "event" VALUES(17,'9579d3b1-e3eb-46d9-a81a-d40c68b1e66b',1,'shown',1767268800000,60,0,'{}');
INSERT INTO "event" VALUES(18,'9579d3b1-e3eb-46d9-a81a-d40c68b1e66b',1,'answered',1767268800000,60,0,'{"credit":"1/1","response":[0,1]}');
INSERT INTO "event" VALUES(19,'9579d3b1-e3eb-46d9-a81a-d40c68b1e66b',2,'shown',1767268800000,60,0,'{}');
INSERT INTO "event" VALUES(20,'9579d3b1-e3eb-46d9-a81a-d40c68b1e66b',2,'answered',1767268800000,60,0,'{"credit":"1/1","response":true}');
INSERT INTO "event" VALUES(21,'9579d3b1-e3eb-46d9-a81a-d40c68b1e66b',2,'handed-in',1767268800000,60,0,'{}');
INSERT INTO "event" VALUES(22,'23d3253c-3b99-46ad-9a3d-86a13f9055c2',0,'shown',1767268800000,60,0,'{}');
INSERT INTO "event" VALUES(23,'23d3253c-3b99-46ad-9a3d-86a13f9055c2',0,'answered',1767268800000,60,0,'{"credit":"1/1","response":0}');
INSERT INTO "event" VALUES(24,'23d3253c-3b99-46ad-9a3d-86a13f9055c2',1,'shown',1767268800000,60,0,'{}');
CREATE TABLE learner (id TEXT PRIMARY KEY, name TEXT NOT NULL, extra_time INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO "learner" VALUES('08e25e00-861f-4256-ab77-6e013a0c50f0','',0);
CREATE TABLE mark (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, answer INTEGER NOT NULL REFERENCES event, by TEXT NOT NULL,
    content TEXT NOT NULL REFERENCES content, credit TEXT NOT NULL, points TEXT NOT NULL, reason TEXT,
    voids INTEGER REFERENCES mark
) STRICT;
INSERT INTO "mark" VALUES(1,2,'auto','6d3cdebc260d5e49f2aa89960a71847e27f90a7751d02e334c70d2c5b4537d91','1/1','{"geography":"1/1"}',NULL,NULL);
INSERT INTO "mark" VALUES(2,4,'auto','75cfb9d1b2cdbd7801baa4ededd6128cbf82bb0315ced51e29a55177ab340f7d','1/2','{"geography":"1/2","trade":"1/1"}',NULL,NULL);
INSERT INTO "mark" VALUES(3,6,'auto','78760a5a86726ce81b3406784d3a5a1d0a5bfd6261113467ad1e2ebd7b1e2c7f','0/1','{"geography":"0/1"}',NULL,NULL);
INSERT INTO "mark" VALUES(4,9,'auto','d4a4d6c1640e6e458850d301cf80cf709ffd654c69f8b505d2c67aff69a8435c','1/1','{"general":"1/1"}',NULL,NULL);
INSERT INTO "mark" VALUES(5,11,'auto','d6de42dd569841249d0ca89dcd93cba1bda6bb8767b3d6b35fcaeb07dd4a5940','1/1','{"general":"1/3"}',NULL,NULL);
INSERT INTO "mark" VALUES(6,13,'auto','ad163ce7507d38b2944cd43c20e6526f59e56b275ff36358b868e5b5423e0617','0/1','{"general":"0/1"}',NULL,NULL);
INSERT INTO "mark" VALUES(7,16,'auto','6d3cdebc260d5e49f2aa89960a71847e27f90a7751d02e334c70d2c5b4537d91','1/1','{"geography":"1/1"}',NULL,NULL);
INSERT INTO "mark" VALUES(8,18,'auto','75cfb9d1b2cdbd7801baa4ededd6128cbf82bb0315ced51e29a55177ab340f7d','1/1','{"geography":"1/1","trade":"2/1"}',NULL,NULL);
INSERT INTO "mark" VALUES(9,20,'auto','78760a5a86726ce81b3406784d3a5a1d0a5bfd6261113467ad1e2ebd7b1e2c7f','1/1','{"geography":"1/1"}',NULL,NULL);
INSERT INTO "mark" VALUES(10,23,'auto','6d3cdebc260d5e49f2aa89960a71847e27f90a7751d02e334c70d2c5b4537d91','1/1','{"geography":"1/1"}',NULL,NULL);
CREATE INDEX event_attempt ON event (attempt, seq);
CREATE INDEX mark_answer ON mark (answer);
CREATE INDEX derived_attempt_open ON derived_attempt (learner, finished, seq);
CREATE TRIGGER content_stays BEFORE UPDATE ON content BEGIN SELECT RAISE(ABORT, 'facts are not changed'); END;
CREATE TRIGGER content_kept BEFORE DELETE ON content BEGIN SELECT RAISE(ABORT, 'facts are not deleted'); END;
CREATE TRIGGER event_stays BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'facts are not changed'); END;
CREATE TRIGGER event_kept BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'facts are not deleted'); END;
CREATE TRIGGER mark_stays BEFORE UPDATE ON mark BEGIN SELECT RAISE(ABORT, 'facts are not changed'); END;
CREATE TRIGGER mark_kept BEFORE DELETE ON mark BEGIN SELECT RAISE(ABORT, 'facts are not deleted'); END;
CREATE TRIGGER learner_kept BEFORE DELETE ON learner BEGIN SELECT RAISE(ABORT, 'facts are not deleted'); END;
CREATE TRIGGER attempt_kept BEFORE DELETE ON attempt BEGIN SELECT RAISE(ABORT, 'facts are not deleted'); END;
CREATE TRIGGER attempt_stays BEFORE UPDATE OF id, learner, mode, title, subject, utc, offset, seed, plan ON attempt
    BEGIN SELECT RAISE(ABORT, 'facts are not changed'); END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('event',24);
INSERT INTO "sqlite_sequence" VALUES('mark',10);
COMMIT;
