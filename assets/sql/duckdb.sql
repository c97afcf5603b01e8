-- Opens the seven tables in DuckDB, in the folder where they lie: duckdb -init sql/duckdb.sql
-- After it the questions in the other files can be asked: .read sql/factors.sql
CREATE OR REPLACE VIEW session AS SELECT * FROM read_csv('session.csv', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', new_line = '\r\n', columns = {
  'session': 'VARCHAR', 'series': 'VARCHAR', 'organisation': 'VARCHAR', 'municipality_code': 'INTEGER', 'date': 'DATE',
  'place': 'VARCHAR', 'people': 'INTEGER', 'language': 'VARCHAR', 'format': 'INTEGER'});
CREATE OR REPLACE VIEW exercise AS SELECT * FROM read_csv('exercise.csv', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', new_line = '\r\n', columns = {
  'session': 'VARCHAR', 'item': 'BIGINT', 'recipe': 'VARCHAR', 'recipe_changed': 'BOOLEAN', 'minutes_planned': 'INTEGER',
  'minutes_held': 'INTEGER', 'begun': 'TIME'});
CREATE OR REPLACE VIEW statement AS SELECT * FROM read_csv('statement.csv', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', new_line = '\r\n', columns = {
  'session': 'VARCHAR', 'statement': 'BIGINT', 'recipe': 'VARCHAR', 'block': 'VARCHAR', 'heading_key': 'VARCHAR',
  'heading': 'VARCHAR', 'text': 'VARCHAR', 'dots': 'BIGINT', 'merged_into': 'BIGINT', 'origin': 'BIGINT', 'item': 'BIGINT'});
CREATE OR REPLACE VIEW rating AS SELECT * FROM read_csv('rating.csv', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', new_line = '\r\n', columns = {
  'session': 'VARCHAR', 'recipe': 'VARCHAR', 'block': 'VARCHAR', 'part_key': 'VARCHAR', 'part': 'VARCHAR', 'mark': 'VARCHAR',
  'value': 'INTEGER', 'count': 'INTEGER', 'unit_no': 'INTEGER', 'item': 'BIGINT'});
CREATE OR REPLACE VIEW placement AS SELECT * FROM read_csv('placement.csv', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', new_line = '\r\n', columns = {
  'session': 'VARCHAR', 'recipe': 'VARCHAR', 'block': 'VARCHAR', 'thing': 'VARCHAR', 'field_key': 'VARCHAR', 'x': 'INTEGER',
  'y': 'INTEGER', 'mark': 'VARCHAR', 'item': 'BIGINT', 'thing_no': 'BIGINT'});
CREATE OR REPLACE VIEW action AS SELECT * FROM read_csv('action.csv', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', new_line = '\r\n', columns = {
  'session': 'VARCHAR', 'action': 'BIGINT', 'what': 'VARCHAR', 'how': 'VARCHAR', 'has_owner': 'BOOLEAN', 'due': 'DATE',
  'status': 'VARCHAR', 'answers': 'BIGINT', 'carried_from': 'VARCHAR', 'age_days': 'BIGINT', 'item': 'BIGINT'});
CREATE OR REPLACE VIEW relation AS SELECT * FROM read_csv('relation.csv', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', new_line = '\r\n', columns = {
  'session': 'VARCHAR', 'from': 'BIGINT', 'to': 'BIGINT', 'kind': 'VARCHAR', 'from_session': 'VARCHAR'});
