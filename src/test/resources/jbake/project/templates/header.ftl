<!doctype html>
<html lang="en"><head><meta charset="${config.render_encoding}"><title><#if (content.title)??>${content.title?html} | </#if>${config.site_name?html}</title>
<link rel="stylesheet" href="<#if (content.rootpath)??>${content.rootpath}</#if>css/site.css"><meta name="generator" content="JBake ${version}"></head>
<body><nav><a href="<#if (content.rootpath)??>${content.rootpath}</#if>index.html">Home</a> <a href="<#if (content.rootpath)??>${content.rootpath}</#if>${config.archive_file}">Archive</a></nav><main>
