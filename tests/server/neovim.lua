-- The server under Neovim's own client, headless:
--   SERVER=PATH/casedsl-server CASES=FOLDER nvim --headless -u NONE -c 'luafile tests/server/neovim.lua'
-- Open, edit, diagnostics, hover, completion, rename, format, code action, what happens on the disk. Leaves with 1 where one is not as it should be.
local folder = os.getenv('CASES')
local failed = {}

local function check(name, holds, got)
  print((holds and 'ok     ' or 'FAILED ') .. name .. '\n')
  if not holds then table.insert(failed, name .. ': ' .. vim.inspect(got)) end
end

local function run()
  vim.cmd('edit ' .. folder .. '/homescreen.case')
  local buffer = vim.api.nvim_get_current_buf()
  local id = vim.lsp.start_client({ name = 'casedsl', cmd = { os.getenv('SERVER') }, root_dir = folder,
    workspace_folders = { { uri = vim.uri_from_fname(folder), name = 'cases' } } })
  vim.lsp.buf_attach_client(buffer, id)
  local client = vim.lsp.get_client_by_id(id)
  check('starts', vim.wait(20000, function() return client.initialized end), client)

  local function lines() return vim.api.nvim_buf_get_lines(buffer, 0, -1, false) end
  local function find(text, more)
    for number, line in ipairs(lines()) do
      local at = line:find(text, 1, true)
      if at then return { line = number - 1, character = at - 1 + (more or 0) } end
    end
    error('no ' .. text)
  end
  local document = { uri = vim.uri_from_bufnr(buffer) }
  local function ask(method, params)
    params.textDocument = document
    local answer = vim.lsp.buf_request_sync(buffer, method, params, 10000)
    return answer and answer[id] and answer[id].result
  end
  local function insert(at, text) vim.api.nvim_buf_set_text(buffer, at.line, at.character, at.line, at.character, { text }) end

  -- Edit: a misspelt property is told, and no longer once it is mended.
  local author = find('author:')
  vim.api.nvim_buf_set_text(buffer, author.line, author.character, author.line, author.character + 6, { 'athor' })
  check('diagnostics', vim.wait(20000, function() return #vim.diagnostic.get(buffer) == 1 end), vim.diagnostic.get(buffer))

  local range = { start = author, ['end'] = author }
  local actions = ask('textDocument/codeAction', { range = range, context = { diagnostics = {}, only = { 'quickfix' } } })
  check('code action', actions and #actions > 0, actions)
  if actions and actions[1] then vim.lsp.util.apply_workspace_edit(actions[1].edit, client.offset_encoding) end
  check('code action applied', vim.wait(20000, function() return #vim.diagnostic.get(buffer) == 0 end) and lines()[author.line + 1]:find('author:', 1, true), lines()[author.line + 1])

  local hover = ask('textDocument/hover', { position = find('more_clicks.worth', 14) })
  check('hover', hover and hover.contents.value:find('$1.5M', 1, true), hover)

  local list = ask('textDocument/completion', { position = find('primary:    ctr', 12), context = { triggerKind = 1 } })
  local labels = vim.tbl_map(function(item) return item.label end, list and list.items or {})
  check('completion', vim.tbl_contains(labels, 'ctr'), labels)

  local edit = ask('textDocument/rename', { position = find('claim more_clicks', 8), newName = 'many_clicks' })
  if edit then vim.lsp.util.apply_workspace_edit(edit, client.offset_encoding) end
  check('rename', find('claim many_clicks') and not table.concat(lines(), '\n'):find('more_clicks', 1, true), edit)
  check('no findings after the rename', vim.wait(20000, function() return #vim.diagnostic.get(buffer) == 0 end), vim.diagnostic.get(buffer))

  insert(find('model two_tower'), '      ')
  if vim.lsp.buf.format then vim.lsp.buf.format({ timeout_ms = 10000 }) else vim.lsp.buf.formatting_sync({}, 10000) end
  check('format', find('model two_tower').character == 0, lines()[find('model two_tower').line + 1])

  -- This client watches no files: what another program does is seen as soon as it speaks again.
  local path = folder .. '/shared/metrics.case'
  local metrics = vim.fn.readfile(path)
  local function write(text)
    vim.fn.writefile(text, path)
    vim.fn.system({ 'sleep', '3' })
    ask('textDocument/hover', { position = find('model two_tower', 8) })
  end
  write(vim.tbl_map(function(line) return (line:gsub('^metric ctr ', 'metric clicks ')) end, metrics))
  check('another program', vim.wait(20000, function() return #vim.diagnostic.get(buffer) > 0 end), vim.diagnostic.get(buffer))
  write(metrics)
  check('and its undoing', vim.wait(20000, function() return #vim.diagnostic.get(buffer) == 0 end), vim.diagnostic.get(buffer))

  client.stop()
  check('stops', vim.wait(10000, function() return client.is_stopped() end), 'runs on')
end

local works, problem = pcall(run)
if not works then table.insert(failed, tostring(problem)) end
if #failed > 0 then
  print(table.concat(failed, '\n') .. '\n')
  vim.cmd('cquit 1')
end
vim.cmd('qall!')
