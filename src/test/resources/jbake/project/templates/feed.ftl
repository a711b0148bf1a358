<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>${config.site_name?xml}</title><link>${config.site_host}</link><description>Garden log</description>
<#list published_posts as p><#if (p_index >= 10)><#break></#if><item><title>${p.title?xml}</title><link>${config.site_host}/${p.uri}</link><guid>${config.site_host}/${p.uri}</guid><description>${p.body?xml}</description></item>
</#list></channel></rss>
